/**
 * Durable state behind small interfaces: inbox, chats, citations given, verdicts, facts. These
 * interfaces must not reveal which database is behind them, and must not know what the conversation
 * makes of the state.
 */
@NullMarked
package org.quipu.store;

import org.jspecify.annotations.NullMarked;
