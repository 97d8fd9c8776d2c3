/** Import: turns what people have saved into corpus articles for review. */
@NullMarked
package org.quipu.corpus.importing;

import org.jspecify.annotations.NullMarked;
