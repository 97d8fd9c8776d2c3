/** Messy plain text, taken apart into articles and comments. */
@NullMarked
package org.quipu.corpus.format.text;

import org.jspecify.annotations.NullMarked;
