/**
 * Sends requests to Telegram: pace, pauses, retries and refusals. Must not know what a request
 * contains.
 */
@NullMarked
package org.quipu.telegram.outbox;

import org.jspecify.annotations.NullMarked;
