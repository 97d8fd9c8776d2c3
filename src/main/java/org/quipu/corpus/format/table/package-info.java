/** Tables as people read them aloud: each row with the names of its columns. */
@NullMarked
package org.quipu.corpus.format.table;

import org.jspecify.annotations.NullMarked;
