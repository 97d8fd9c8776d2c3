/** Documents in containers: mails, web archives, PDFs, e-books, word processor files and feeds. */
@NullMarked
package org.quipu.corpus.importing.file;

import org.jspecify.annotations.NullMarked;
