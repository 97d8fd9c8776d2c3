/**
 * Measures how well questions with known answers are answered. Must not know how answers are found.
 */
@NullMarked
package org.quipu.cli.eval;

import org.jspecify.annotations.NullMarked;
