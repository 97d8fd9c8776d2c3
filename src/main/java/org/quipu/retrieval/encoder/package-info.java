/**
 * Compares what a question means with what passages mean, by a small neural encoder that runs in
 * the process. The only package that knows the ONNX runtime.
 */
@NullMarked
package org.quipu.retrieval.encoder;

import org.jspecify.annotations.NullMarked;
