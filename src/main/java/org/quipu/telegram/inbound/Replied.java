package org.quipu.telegram.inbound;

/** The message that another one replies to. */
public record Replied(int id, Author author, Words words) {}
