/**
 * The Telegram service as a whole: which parts start, in which order, and how they stop. Must not
 * know how questions are answered.
 */
@NullMarked
package org.quipu.telegram.service;

import org.jspecify.annotations.NullMarked;
