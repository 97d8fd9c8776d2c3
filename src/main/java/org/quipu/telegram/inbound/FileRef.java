package org.quipu.telegram.inbound;

import java.util.OptionalLong;

/**
 * A file that somebody sent.
 *
 * @param id the file_id
 * @param name as it was sent; may be empty
 * @param size in bytes, where Telegram says so
 */
public record FileRef(String id, String name, OptionalLong size) {}
