/**
 * Reads messy plain text, and separates it into articles and comments. Must not know the formats
 * that text is extracted from.
 */
@NullMarked
package org.quipu.corpus.format.text;

import org.jspecify.annotations.NullMarked;
