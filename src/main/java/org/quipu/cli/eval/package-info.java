/** Measures how well questions with known answers are answered. */
@NullMarked
package org.quipu.cli.eval;

import org.jspecify.annotations.NullMarked;
