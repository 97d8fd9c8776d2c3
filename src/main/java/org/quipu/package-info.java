/**
 * Quipu answers questions with verbatim quotes and their citations. This package only composes the
 * others.
 */
@NullMarked
package org.quipu;

import org.jspecify.annotations.NullMarked;
