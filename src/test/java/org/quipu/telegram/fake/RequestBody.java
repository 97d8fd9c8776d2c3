package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters and files of one request, read from JSON, multipart, a form or the query. */
record RequestBody(ObjectNode parameters, Map<String, UploadedFile> files) {
  /** The library adds its method name to every call; Telegram ignores it. */
  private static final String EXTRA = "method";

  static RequestBody read(ApiMethod method, String contentType, String query, byte[] body) {
    RequestBody request = new RequestBody(Json.object(), new LinkedHashMap<>());
    request.addForm(method, query);
    String kind = contentType.toLowerCase(Locale.ROOT);
    if (kind.startsWith("multipart/form-data")) {
      for (MultipartBody.Part part : MultipartBody.parse(contentType, body)) {
        request.addPart(method, part);
      }
    } else if (kind.startsWith("application/x-www-form-urlencoded")) {
      request.addForm(method, new String(body, StandardCharsets.UTF_8));
    } else if (body.length > 0) {
      request.addJson(body);
    }
    request.parameters.remove(EXTRA);
    return request;
  }

  String text(String parameter) {
    return parameters.path(parameter).asText();
  }

  boolean has(String parameter) {
    return parameters.hasNonNull(parameter);
  }

  JsonNode get(String parameter) {
    return parameters.path(parameter);
  }

  private void addJson(byte[] body) {
    JsonNode json;
    try {
      json = Json.parse(body);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("can't parse JSON object: " + e.getMessage());
    }
    if (!(json instanceof ObjectNode object)) {
      throw Refusal.badRequest("object expected as JSON body");
    }
    parameters.setAll(object);
  }

  private void addForm(ApiMethod method, String form) {
    for (String pair : form.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] sides = pair.split("=", 2);
        addText(method, decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
      }
    }
  }

  private void addPart(ApiMethod method, MultipartBody.Part part) {
    if (part.fileName().isEmpty()) {
      addText(method, part.name(), new String(part.bytes(), StandardCharsets.UTF_8));
      return;
    }
    files.put(
        part.name(), new UploadedFile(part.fileName().get(), part.contentType(), part.bytes()));
    ApiField field = method.parameters().get(part.name());
    if (field != null && field.accepts("InputFile")) {
      parameters.put(part.name(), "attach://" + part.name());
    }
  }

  /** Forms carry text only, so what is not a String by the data is read as JSON. */
  private void addText(ApiMethod method, String name, String text) {
    ApiField field = method.parameters().get(name);
    if (field == null || field.accepts("String")) {
      parameters.put(name, text);
      return;
    }
    try {
      parameters.set(name, Json.parse(text));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("can't parse " + name + " JSON object");
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
