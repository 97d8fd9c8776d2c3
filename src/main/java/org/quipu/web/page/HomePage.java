package org.quipu.web.page;

import java.util.List;
import org.quipu.retrieval.IndexInfo;

/**
 * The start page: describes the corpus and links to its pages.
 *
 * @param languages the codes of the languages, the most frequent first
 * @param samples questions to try
 */
public record HomePage(
    Frame frame,
    Head head,
    IndexInfo corpus,
    List<String> languages,
    List<String> samples,
    List<ArticleLine> latest)
    implements Page {
  public HomePage {
    languages = List.copyOf(languages);
    samples = List.copyOf(samples);
    latest = List.copyOf(latest);
  }

  @Override
  public String title() {
    return "Quipu";
  }
}
