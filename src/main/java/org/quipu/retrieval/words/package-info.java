/**
 * Lists of words by language: function words, chatter, question words, verb forms. Must not know
 * what they are used for.
 */
@NullMarked
package org.quipu.retrieval.words;

import org.jspecify.annotations.NullMarked;
