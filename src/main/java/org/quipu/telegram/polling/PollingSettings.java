package org.quipu.telegram.polling;

import java.util.List;

/**
 * How updates are fetched.
 *
 * @param seconds how long the server may hold a poll open
 * @param kinds the kinds of updates requested
 */
public record PollingSettings(int seconds, List<String> kinds) {}
