package org.quipu.telegram;

import java.util.OptionalInt;

/**
 * Proof that Telegram accepted a send.
 *
 * @param chat the chat it went to; differs from the requested chat when the group had moved
 * @param message the id of the new or edited message; absent where Telegram returned none, and for
 *     a message that only one member of a group sees
 */
public record Receipt(long chat, OptionalInt message) {}
