package org.quipu.telegram.polling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.quipu.telegram.inbox.RawUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A getUpdates call that splits the response into updates without decoding any of them. */
final class TolerantGetUpdates extends GetUpdates {
  private static final Logger LOG = LoggerFactory.getLogger(TolerantGetUpdates.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST_BATCH = 100;

  private final transient Runnable onCompleted;

  /**
   * Creates a request for a batch.
   *
   * @param offset confirms all updates before it; 0 to confirm none
   * @param seconds how long the server may wait for an update
   * @param onCompleted called when a response has been read
   */
  TolerantGetUpdates(int offset, int seconds, List<String> kinds, Runnable onCompleted) {
    setLimit(LARGEST_BATCH);
    setTimeout(seconds);
    setAllowedUpdates(kinds);
    if (offset != 0) {
      setOffset(offset);
    }
    this.onCompleted = onCompleted;
  }

  @Override
  @SuppressWarnings("NonApiType") // the library requires this type
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    ArrayList<Update> updates = new ArrayList<>();
    JsonNode result = result(answer);
    for (JsonNode json : result) {
      RawUpdate.of(json)
          .ifPresentOrElse(
              raw -> updates.add(new UndecodedUpdate(raw)),
              () -> LOG.warn("Skipped an element without an update_id among the updates"));
    }
    if (updates.isEmpty() && !result.isEmpty()) {
      // Nothing can be confirmed, so the same batch comes again; a failure makes the waits between
      // polls grow.
      throw new TelegramApiRequestException("getUpdates returned nothing with an update_id");
    }
    onCompleted.run();
    return updates;
  }

  private static JsonNode result(String answer) throws TelegramApiRequestException {
    try {
      JsonNode root = JSON.readTree(answer);
      if (root != null && root.path("ok").asBoolean() && root.path("result").isArray()) {
        return root.path("result");
      }
      throw new TelegramApiRequestException("getUpdates returned no array");
    } catch (JsonProcessingException | StackOverflowError e) {
      throw new TelegramApiRequestException("getUpdates returned no JSON", e);
    }
  }
}
