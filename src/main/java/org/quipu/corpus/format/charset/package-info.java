/**
 * Decodes the bytes of files to text, whatever encoding they are labelled with. Must not know the
 * formats of the files.
 */
@NullMarked
package org.quipu.corpus.format.charset;

import org.jspecify.annotations.NullMarked;
