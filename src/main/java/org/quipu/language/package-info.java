/**
 * Lists of words by language, read from resources, for the rules of other packages. Must not know
 * what the words are used for.
 */
@NullMarked
package org.quipu.language;

import org.jspecify.annotations.NullMarked;
