/** The way out to Telegram: pace, waits, retries, refusals. */
@NullMarked
package org.quipu.telegram.outbox;

import org.jspecify.annotations.NullMarked;
