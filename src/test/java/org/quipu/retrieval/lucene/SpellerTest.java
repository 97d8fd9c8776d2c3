package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellerTest {
  private final ByteBuffersDirectory folder = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private Speller speller;

  @BeforeEach
  void index() throws IOException {
    try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
      for (String passage :
          List.of(
              "keiko fujimori and pedro castillo",
              "guillermo zelaya went to juliaca",
              "julio velarde at the bank",
              "fuerza popular lost",
              "the street of linden trees",
              "the castle of lindon",
              "путин говорил")) {
        Document document = new Document();
        document.add(new TextField(IndexFormat.WORDS, passage, Field.Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(folder);
    speller = new Speller(reader, new IndexTerms(new IndexSearcher(reader)), new SegmentGrams());
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    folder.close();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          fujimoro,  fujimori
          fijumori,  fujimori
          castilo,   castillo
          keyko,     keiko
          huliaca,   juliaca
          selaya,    zelaya
          giyermo,   guillermo
          hulio,     julio
          belarde,   velarde
          фухимори,  fujimori
          putin,     путин
          fuerzapopular, fuerza popular
          """)
  void anUnknownWordLeadsToTheOneThatWasMeant(String written, String meant) throws IOException {
    assertEquals(Optional.of(meant), speller.correct(written, List.of()));
  }

  @Test
  void ofTwoLikelyWordsTheOneInTheCompanyOfTheQuestionsOtherWordsIsMeant() throws IOException {
    assertEquals(Optional.of("linden"), speller.correct("lindun", List.of("street")));
    assertEquals(Optional.of("lindon"), speller.correct("lindun", List.of("castle")));
  }

  @Test
  void aWordLikeNothingKnownStaysAsItIs() throws IOException {
    assertTrue(speller.correct("xylophone", List.of()).isEmpty());
  }

  @Test
  void wordsThatNeverMeetAreNotTakenApart() throws IOException {
    assertFalse(speller.correct("velardecastillo", List.of()).isPresent());
  }
}
