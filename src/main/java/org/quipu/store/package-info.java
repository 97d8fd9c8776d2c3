/** Durable state behind small interfaces: inbox, chats, citations given, verdicts, facts. */
@NullMarked
package org.quipu.store;

import org.jspecify.annotations.NullMarked;
