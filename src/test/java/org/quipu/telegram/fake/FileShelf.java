package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The files that people sent or the bot uploaded, by file id. */
final class FileShelf {
  private final Map<String, UploadedFile> files = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();

  String put(UploadedFile file) {
    String id = "BQACAgIAAxkB-" + count.incrementAndGet();
    files.put(id, file);
    return id;
  }

  Optional<UploadedFile> find(String fileId) {
    return Optional.ofNullable(files.get(fileId));
  }

  ObjectNode document(UploadedFile file) {
    return described(put(file), file)
        .put("file_name", file.name())
        .put("mime_type", file.mimeType());
  }

  static ObjectNode described(String fileId, UploadedFile file) {
    return Json.object()
        .put("file_id", fileId)
        .put("file_unique_id", "U" + fileId)
        .put("file_size", file.bytes().length);
  }
}
