package org.quipu.retrieval.signal;

import java.util.List;
import org.quipu.retrieval.question.LanguageQuery;

/**
 * The relatives of a question's terms in one language.
 *
 * @param meanings words near in meaning; "Peruvian" has "Peru"
 * @param company words that stand in like company, of words that are no names: nobody who asks
 *     about one country means its neighbour
 */
public record Relatives(RelatedTerms meanings, RelatedTerms company) {
  public static Relatives of(LanguageQuery query, Thesaurus thesaurus) {
    String lang = query.lang();
    return new Relatives(
        RelatedTerms.of(
            query.terms(),
            term -> term.word().number() ? List.of() : thesaurus.meanings(lang, term.stem())),
        RelatedTerms.of(
            query.terms(),
            term ->
                term.word().number() || term.word().name()
                    ? List.of()
                    : thesaurus.company(lang, term.stem())));
  }
}
