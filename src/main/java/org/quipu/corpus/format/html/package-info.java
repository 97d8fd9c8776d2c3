/** Web pages: the article's body, found by scoring, and what the page says about itself. */
@NullMarked
package org.quipu.corpus.format.html;

import org.jspecify.annotations.NullMarked;
