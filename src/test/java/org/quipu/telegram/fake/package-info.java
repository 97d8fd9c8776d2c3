/** A Bot API server for tests that refuses what Telegram refuses, and people who talk to it. */
@NullMarked
package org.quipu.telegram.fake;

import org.jspecify.annotations.NullMarked;
