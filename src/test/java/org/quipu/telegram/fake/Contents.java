package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Turns the parameters of a sending or editing method into the content of a message. */
final class Contents {
  /** What a message can show; an edit replaces all of it. */
  static final Set<String> SHOWN =
      Set.of(
          "text",
          "entities",
          "rich_message",
          "caption",
          "caption_entities",
          "link_preview_options");

  private static final Map<String, String> MEDIA =
      Map.of(
          "sendDocument", "document",
          "sendPhoto", "photo",
          "sendVoice", "voice",
          "sendAudio", "audio",
          "sendVideo", "video",
          "sendAnimation", "animation",
          "sendSticker", "sticker");

  private final FileShelf files;

  Contents(FileShelf files) {
    this.files = files;
  }

  static Set<String> mediaMethods() {
    return MEDIA.keySet();
  }

  static ObjectNode text(RequestBody request) {
    String text = request.text("text");
    TextRules.message(text, request.text("parse_mode"), request.get("entities"));
    ObjectNode content = Json.object().put("text", text);
    copy(request, content, "entities");
    copy(request, content, "link_preview_options");
    return content;
  }

  static ObjectNode rich(RequestBody request) {
    return Json.object().set("rich_message", RichRules.shown(request.get("rich_message")));
  }

  static ObjectNode caption(RequestBody request) {
    String caption = request.text("caption");
    TextRules.caption(caption, request.text("parse_mode"), request.get("caption_entities"));
    ObjectNode content = Json.object();
    if (!caption.isEmpty()) {
      content.put("caption", caption);
      copy(request, content, "caption_entities");
    }
    return content;
  }

  ObjectNode media(String method, RequestBody request) {
    String kind = MEDIA.get(method);
    String source = request.text(kind);
    String prefix = "attach://";
    UploadedFile file =
        source.startsWith(prefix)
            ? request.files().get(source.substring(prefix.length()))
            : files.find(source).orElse(null);
    if (file == null) {
      throw Refusal.badRequest("wrong file identifier/HTTP URL specified");
    }
    if (file.bytes().length == 0) {
      throw Refusal.badRequest("file must be non-empty");
    }
    ObjectNode content = caption(request);
    return content.set(kind, shown(kind, file));
  }

  private JsonNode shown(String kind, UploadedFile file) {
    ObjectNode shown = files.document(file);
    switch (kind) {
      case "photo" -> {
        return Json.array().add(sized(FileShelf.described(files.put(file), file)));
      }
      case "voice", "audio" -> shown.put("duration", 1);
      case "video", "animation" -> sized(shown).put("duration", 1);
      case "sticker" ->
          sized(shown).put("type", "regular").put("is_animated", false).put("is_video", false);
      default -> {}
    }
    return shown;
  }

  private static ObjectNode sized(ObjectNode media) {
    return media.put("width", 90).put("height", 60);
  }

  private static void copy(RequestBody request, ObjectNode content, String field) {
    if (!request.get(field).isEmpty()) {
      content.set(field, request.get(field).deepCopy());
    }
  }
}
