package org.quipu.web.page;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.quipu.answer.Answer;
import org.quipu.chat.Library;
import org.quipu.chat.words.Texts;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;

/** Creates the page that introduces the corpus. Thread-safe. */
public final class HomePages {
  private static final int LATEST = 6;
  private static final int SAMPLES = 6;

  /** How long a reader waits for samples. */
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Library library;

  // The answered sample questions, by state of the corpus and language.
  private final AsyncCache<String, List<String>> samples =
      Caffeine.newBuilder().maximumSize(50).executor(Thread::startVirtualThread).buildAsync();

  public HomePages(Library library) {
    this.library = library;
  }

  /** Computes the samples for readers of some languages in advance. */
  public void prepare(List<Texts> languages) {
    languages.forEach(texts -> answeredSamples(texts.language()).join());
  }

  public Page home(Frame frame) {
    IndexInfo corpus = library.info();
    return new HomePage(
        frame,
        Head.at("/", frame.say("home.lead")),
        corpus,
        languages(corpus),
        samplesFor(frame.lang()),
        library.articles(0, LATEST).stream()
            .map(article -> ArticleLine.of(frame, article))
            .toList());
  }

  private static List<String> languages(IndexInfo corpus) {
    return corpus.passagesByLang().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(tag -> !tag.equals("und"))
        .toList();
  }

  // After the corpus has changed, no reader waits until all samples have been tried.
  private List<String> samplesFor(String lang) {
    return answeredSamples(lang)
        .copy()
        .completeOnTimeout(List.of(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private CompletableFuture<List<String>> answeredSamples(String lang) {
    return samples.get(library.info().corpusDigest() + lang, _ -> samples(lang));
  }

  private List<String> samples(String lang) {
    return library.samples().get().stream()
        .sorted(Comparator.comparing(sample -> !sample.lang().startsWith(lang)))
        .map(sample -> sample.text())
        .filter(text -> library.uncounted().answer(Question.of(text), 1) instanceof Answer.Answered)
        .limit(SAMPLES)
        .toList();
  }
}
