package org.quipu.corpus.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quipu.corpus.Author;

/**
 * Reads and writes drafts as JSON, for transfer between processes and while they wait for
 * confirmation.
 */
public final class DraftJson {
  private static final TypeReference<List<ArticleDraft>> DRAFTS = new TypeReference<>() {};

  private final ObjectMapper mapper;

  /** Authors are written with their kinds. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Author.Person.class, name = "person"),
    @JsonSubTypes.Type(value = Author.Body.class, name = "body"),
    @JsonSubTypes.Type(value = Author.Unsaid.class, name = "unsaid")
  })
  private interface KindOfAuthor {}

  /**
   * Creates a converter.
   *
   * @param longest the longest text of a block, in characters; longer ones are refused when reading
   */
  public DraftJson(int longest) {
    SimpleModule findings = new SimpleModule();
    findings.addSerializer(
        Findings.class,
        new StdDelegatingSerializer(
            Findings.class,
            new StdConverter<Findings, List<Finding>>() {
              @Override
              public List<Finding> convert(Findings value) {
                return List.copyOf(value.all());
              }
            }));
    findings.addDeserializer(
        Findings.class,
        new StdDelegatingDeserializer<>(
            new StdConverter<ArrayList<Finding>, Findings>() {
              @Override
              public Findings convert(ArrayList<Finding> value) {
                return Findings.of(value);
              }
            }));
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(longest).build())
            .build();
    mapper =
        JsonMapper.builder(factory)
            .addModules(new Jdk8Module(), findings)
            .addMixIn(Author.class, KindOfAuthor.class)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
  }

  public byte[] write(List<ArticleDraft> drafts) throws IOException {
    return mapper.writerFor(DRAFTS).writeValueAsBytes(drafts);
  }

  /**
   * Parses the output of {@link #write}.
   *
   * @throws IOException if it is anything else
   */
  public List<ArticleDraft> read(byte[] json) throws IOException {
    return mapper.readValue(json, DRAFTS);
  }
}
