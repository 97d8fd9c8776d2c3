/**
 * Reads word processor documents, spreadsheets and CSV files. Must not know the other formats but
 * HTML.
 */
@NullMarked
package org.quipu.corpus.format.office;

import org.jspecify.annotations.NullMarked;
