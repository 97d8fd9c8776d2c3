/** The Telegram service as a whole: what is started, in which order, and how it stops. */
@NullMarked
package org.quipu.telegram.service;

import org.jspecify.annotations.NullMarked;
