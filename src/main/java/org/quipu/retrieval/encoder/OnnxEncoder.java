package org.quipu.retrieval.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The encoder E5 (small, version 2, 8-bit weights) in the ONNX runtime. It was trained with a
 * prefix before each text that states the text's role; a text's vector is the mean of the vectors
 * of its pieces.
 *
 * <p>Texts are encoded one at a time in the caller's thread: the quantised arithmetic depends on
 * the largest value in a batch, so in a batch a text would get a slightly different vector.
 * Thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/2212.03533">Text embeddings by weakly-supervised contrastive
 *     pre-training</a>
 */
final class OnnxEncoder implements SentenceEncoder {
  private static final String QUESTION = "query: ";
  private static final String SENTENCE = "passage: ";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  // The library crashes if a session is closed while it runs.
  private final ReadWriteLock running = new ReentrantReadWriteLock();

  private OnnxEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /**
   * Loads the library and the model, which takes a quarter of a second from unpacked files.
   *
   * @throws IOException if a file is missing or the runtime refuses the model
   * @throws LinkageError if the native library does not load here
   */
  static OnnxEncoder load(EncoderFiles files) throws IOException {
    try (InputStream vocabulary = files.vocabulary()) {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "quipu");
      environment.setTelemetry(false);
      return new OnnxEncoder(environment, session(environment, files), WordPieces.read(vocabulary));
    } catch (OrtException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static OrtSession session(OrtEnvironment environment, EncoderFiles files)
      throws OrtException, IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      Optional<Path> model = files.model();
      return model.isPresent()
          ? environment.createSession(model.get().toString(), options)
          : environment.createSession(files.packedModel(), options);
    }
  }

  @Override
  public SentenceVector question(String text) {
    return encode(QUESTION + text);
  }

  @Override
  public SentenceVector sentence(String text) {
    return encode(SENTENCE + text);
  }

  private SentenceVector encode(String text) {
    long[] ids = pieces.of(text);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    running.readLock().lock();
    try (OnnxTensor input = row(ids);
        OnnxTensor mask = row(ones);
        OnnxTensor types = row(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("a text could not be encoded: " + e.getMessage(), e);
    } finally {
      running.readLock().unlock();
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  // The length of the vector does not matter, so the sum serves as the mean.
  private static SentenceVector mean(FloatBuffer vectors, int count) {
    float[] sum = new float[vectors.remaining() / count];
    for (int piece = 0; piece < count; piece++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vectors.get(piece * sum.length + i);
      }
    }
    return SentenceVector.along(sum);
  }

  @Override
  public void close() {
    running.writeLock().lock();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder could not be closed: " + e.getMessage(), e);
    } finally {
      running.writeLock().unlock();
    }
  }
}
