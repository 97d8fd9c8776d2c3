/**
 * Finds problems in a corpus for its curators, and says what to do about them. Must not know how
 * findings are shown.
 */
@NullMarked
package org.quipu.corpus.lint;

import org.jspecify.annotations.NullMarked;
