package org.quipu.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.answer.CorpusCitationDesk;
import org.quipu.chat.Library;
import org.quipu.chat.room.FixedAnswers;
import org.quipu.chat.words.Languages;
import org.quipu.corpus.SampleQuestion;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.web.TestRoom;

/** The first page of a room. */
final class HomePagesTest {
  private static final String SAMPLE = "When did the ferry sink?";

  private final CountDownLatch answering = new CountDownLatch(1);

  @Test
  void nobodyWaitsUntilSamplesAreTried(@TempDir Path folder) {
    Path corpus = folder.resolve("corpus");
    TestRoom.write(corpus, "a.md", "---\nlang: en\n---\nThe ferry sank in the storm of 1883.\n");
    try (PassageIndex index =
        new PassageIndex(
            LuceneIndex.open(folder.resolve("index"), InstantSource.system()),
            Synonyms.in(folder.resolve("none")))) {
      index.refresh(new CorpusFolder(corpus), RefreshProgress.SILENT);
      HomePages homes = new HomePages(library(index));
      assertEquals(List.of(), samples(homes), "while the first one is still tried");
      answering.countDown();
      homes.prepare(List.of(Languages.discover().usual()));
      assertEquals(List.of(SAMPLE), samples(homes), "once they are known to be answered");
    }
  }

  private static List<String> samples(HomePages homes) {
    Site site = new Site("http://localhost", List.copyOf(Languages.discover().all()), "1", true);
    Frame frame = new Frame(site, Languages.discover().usual(), false, "/", "");
    return ((HomePage) homes.home(frame)).samples();
  }

  private Library library(PassageIndex index) {
    Answerer answerer = FixedAnswers.trusting(SAMPLE).apply(new CorpusAnswerer(index));
    Answerer waiting =
        new Answerer() {
          @Override
          public Answer answer(Question question, int limit) {
            try {
              answering.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return answerer.answer(question, limit);
          }

          @Override
          public Answer answerOrClosest(Question question, int limit) {
            return answerer.answerOrClosest(question, limit);
          }

          @Override
          public Answer survey(Question question) {
            return answerer.survey(question);
          }
        };
    return new Library(
        index,
        waiting,
        new CorpusCitationDesk(index),
        () -> List.of(new SampleQuestion("en", SAMPLE)));
  }
}
