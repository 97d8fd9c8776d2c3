/** What an import found, before anybody has approved it: blocks of text and clues about them. */
@NullMarked
package org.quipu.corpus.draft;

import org.jspecify.annotations.NullMarked;
