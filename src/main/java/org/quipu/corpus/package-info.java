/** The articles that may be quoted: their text, attribution, passages and sentences. */
@NullMarked
package org.quipu.corpus;

import org.jspecify.annotations.NullMarked;
