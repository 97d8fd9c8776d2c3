/** Learns the weights of the ranking off line, from question sets outside the repository. */
@NullMarked
package org.quipu.training;

import org.jspecify.annotations.NullMarked;
