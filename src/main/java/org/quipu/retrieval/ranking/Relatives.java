package org.quipu.retrieval.ranking;

/**
 * The relatives of a question's terms in one language.
 *
 * @param meanings words near in meaning
 * @param company words that stand in like company
 */
record Relatives(RelatedTerms meanings, RelatedTerms company) {
  static Relatives of(LanguageQuery query, Thesaurus thesaurus) {
    return new Relatives(
        RelatedTerms.of(query.terms(), stem -> thesaurus.meanings(query.lang(), stem)),
        RelatedTerms.of(query.terms(), stem -> thesaurus.company(query.lang(), stem)));
  }
}
