/** What a question or claim is made of: its words, terms, synonyms and translations. */
@NullMarked
package org.quipu.retrieval.question;

import org.jspecify.annotations.NullMarked;
