/** Word processor files and spreadsheets. */
@NullMarked
package org.quipu.corpus.format.office;

import org.jspecify.annotations.NullMarked;
