/** Quipu: answers questions with verbatim quotes and their citations. */
@NullMarked
package org.quipu;

import org.jspecify.annotations.NullMarked;
