package org.quipu.telegram.rendering;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.telegram.telegrambots.meta.api.objects.richtext.RichText;

/**
 * Rich text without formatting. The Bot API expects a JSON string; the library's own class is
 * serialised as an object of a type that the Bot API does not know.
 */
@JsonSerialize(using = PlainWords.AsString.class)
record PlainWords(String text) implements RichText {
  @Override
  public String getType() {
    return "plain";
  }

  /** Writes only the text, even where other rich texts are written with their type. */
  static final class AsString extends JsonSerializer<PlainWords> {
    @Override
    public void serialize(PlainWords words, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(words.text());
    }

    @Override
    public void serializeWithType(
        PlainWords words, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
        throws IOException {
      serialize(words, out, provider);
    }
  }
}
