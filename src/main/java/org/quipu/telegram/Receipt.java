package org.quipu.telegram;

import java.util.OptionalInt;

/**
 * Proof that Telegram accepted a send.
 *
 * @param chat the chat it went to, which is another than asked for when the group had moved
 * @param message the id of the new or edited message; absent where Telegram returned none, and for
 *     a message that one member of a group alone sees
 */
public record Receipt(long chat, OptionalInt message) {}
