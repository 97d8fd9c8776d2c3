/**
 * Compares the meaning of a question with that of passages, by a small neural encoder that runs in
 * the process. The only package that knows the ONNX runtime; it must not know the search engine or
 * the ranking.
 */
@NullMarked
package org.quipu.retrieval.encoder;

import org.jspecify.annotations.NullMarked;
