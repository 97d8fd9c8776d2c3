/**
 * Parses questions and claims into words, terms, synonyms and translations. Must not know the
 * engine or how passages are ranked.
 */
@NullMarked
package org.quipu.retrieval.question;

import org.jspecify.annotations.NullMarked;
