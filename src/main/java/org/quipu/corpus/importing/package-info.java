/**
 * Writes imported documents to a corpus folder, as articles for review. Must not know the formats
 * of the documents.
 */
@NullMarked
package org.quipu.corpus.importing;

import org.jspecify.annotations.NullMarked;
