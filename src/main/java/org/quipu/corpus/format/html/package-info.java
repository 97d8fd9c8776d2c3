/**
 * Reads web pages: finds the article's body by scoring, and its attribution by the page's metadata.
 * Must not know the other formats.
 */
@NullMarked
package org.quipu.corpus.format.html;

import org.jspecify.annotations.NullMarked;
