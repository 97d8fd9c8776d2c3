/** Mails, and web pages that browsers saved as mails. */
@NullMarked
package org.quipu.corpus.format.mail;

import org.jspecify.annotations.NullMarked;
