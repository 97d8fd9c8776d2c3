/** Reads mails, and web pages saved as mails. Knows the HTML reader, but no other format. */
@NullMarked
package org.quipu.corpus.format.mail;

import org.jspecify.annotations.NullMarked;
