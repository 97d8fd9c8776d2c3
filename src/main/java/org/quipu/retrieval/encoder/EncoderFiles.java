package org.quipu.retrieval.encoder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Locates the encoder's files: the model and its vocabulary are either unpacked in the folder of
 * the native libraries, or packed in a jar on the class path.
 */
final class EncoderFiles {
  /**
   * The system property for the folder, where the ONNX runtime also looks for its native libraries.
   */
  static final String FOLDER_PROPERTY = "onnxruntime.native.path";

  private static final String MODEL = "e5-small-v2-q.onnx";
  private static final String VOCABULARY = "e5-small-v2-q-tokenizer.json";

  private final Optional<Path> folder;

  EncoderFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files of this process. */
  static EncoderFiles ofProcess() {
    return new EncoderFiles(Optional.ofNullable(System.getProperty(FOLDER_PROPERTY)).map(Path::of));
  }

  /** The model's file; empty if the model is in a jar. */
  Optional<Path> model() {
    return unpacked(MODEL);
  }

  /** The model from its jar. */
  byte[] packedModel() throws IOException {
    try (InputStream model = resource(MODEL)) {
      return model.readAllBytes();
    }
  }

  InputStream vocabulary() throws IOException {
    Optional<Path> file = unpacked(VOCABULARY);
    return file.isPresent() ? Files.newInputStream(file.get()) : resource(VOCABULARY);
  }

  private Optional<Path> unpacked(String name) {
    return folder.map(in -> in.resolve(name)).filter(Files::isReadable);
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = EncoderFiles.class.getResourceAsStream("/" + name);
    if (found == null) {
      throw new FileNotFoundException("there is no " + name + " on the class path");
    }
    return found;
  }
}
