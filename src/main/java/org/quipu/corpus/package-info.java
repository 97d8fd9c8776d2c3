/**
 * The articles that may be quoted: their text, attribution, passages and sentences. Must not know
 * how articles are searched, or who asks.
 */
@NullMarked
package org.quipu.corpus;

import org.jspecify.annotations.NullMarked;
