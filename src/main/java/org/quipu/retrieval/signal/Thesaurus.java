package org.quipu.retrieval.signal;

import java.util.List;
import java.util.Locale;
import org.quipu.retrieval.question.StandIn;

/**
 * What may be said in other words, by language: near meanings (same, wider or narrower word, made
 * from it) and the company that words keep in texts. Weaker than the synonyms that people may edit:
 * it only tells candidates apart and finds none. English only; made by {@code
 * org.quipu.training.MakeThesaurus}.
 */
public final class Thesaurus {
  private final RelatedWords meanings;
  private final RelatedWords company;

  Thesaurus(RelatedWords meanings, RelatedWords company) {
    this.meanings = meanings;
    this.company = company;
  }

  /** The lists that come with the program. */
  public static Thesaurus shipped() {
    return new Thesaurus(
        RelatedWords.resource("related/meaning-en.txt"),
        RelatedWords.resource("related/company-en.txt"));
  }

  /** Stems near in meaning. */
  List<StandIn> meanings(String lang, String stem) {
    return knows(lang) ? meanings.of(stem) : List.of();
  }

  /** Stems that stand in like company. */
  List<StandIn> company(String lang, String stem) {
    return knows(lang) ? company.of(stem) : List.of();
  }

  private static boolean knows(String lang) {
    return Locale.forLanguageTag(lang).getLanguage().equals("en");
  }
}
