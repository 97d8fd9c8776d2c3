/**
 * Articles found by an import, before anybody has approved them: blocks of text, and findings about
 * their attribution. Must not know the formats of files or the corpus they will go to.
 */
@NullMarked
package org.quipu.corpus.draft;

import org.jspecify.annotations.NullMarked;
