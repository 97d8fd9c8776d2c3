/**
 * Tables as text: each row is written with the names of its columns. Must not know the formats that
 * tables come from.
 */
@NullMarked
package org.quipu.corpus.format.table;

import org.jspecify.annotations.NullMarked;
