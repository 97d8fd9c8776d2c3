/** Words by language: function words, chatter, question words, verb forms. */
@NullMarked
package org.quipu.retrieval.words;

import org.jspecify.annotations.NullMarked;
