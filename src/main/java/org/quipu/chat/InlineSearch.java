package org.quipu.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationId;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.CitationCards.Among;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.retrieval.Question;

/** Finds citations while somebody types the bot's name and some words. */
final class InlineSearch {
  private static final int PAGE = 10;
  private static final int MOST = 50;

  /** Fewer letters than these say nothing yet. */
  private static final int LEAST_LETTERS = 3;

  private static final int OPENING = 300;
  private static final Pattern OFFSET = Pattern.compile("[1-9]\\d{0,6}");

  private final Library library;
  private final CitationCards cards;

  InlineSearch(Library library, CitationCards cards) {
    this.library = library;
    this.cards = cards;
  }

  Reply search(Voice voice, Turn.Inline turn) {
    int from = OFFSET.matcher(turn.offset()).matches() ? Integer.parseInt(turn.offset()) : 0;
    String words = turn.words().strip();
    Optional<CitationId> id = CitationId.parse(words);
    if (id.isPresent()) {
      return results(voice, opened(id.get()), 0, false);
    }
    if (words.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_LETTERS) {
      return recent(voice, from);
    }
    return found(voice, words, from);
  }

  private List<Citation> opened(CitationId id) {
    return library.desk().open(id) instanceof Opened.Unchanged(Citation citation)
        ? List.of(citation)
        : List.of();
  }

  private Reply recent(Voice voice, int from) {
    List<Citation> openings =
        library.articles(from, PAGE + 1).stream()
            .flatMap(article -> library.article(article.id()).stream())
            .flatMap(article -> opening(article).stream())
            .toList();
    return results(voice, openings, from, openings.size() > PAGE);
  }

  // What an article says first, without its headings.
  private Optional<Citation> opening(Article article) {
    return article.text().blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .findFirst()
        .map(block -> library.desk().cite(article, block.span()))
        .map(citation -> new QuoteFitting(library).within(citation, OPENING));
  }

  private Reply found(Voice voice, String words, int from) {
    List<Citation> all =
        library.answerer().answer(Question.of(words), MOST) instanceof Answer.Cited cited
            ? cited.citations().stream().map(RankedCitation::citation).toList()
            : List.of();
    List<Citation> rest = all.subList(Math.min(from, all.size()), all.size());
    return results(voice, rest, from, rest.size() > PAGE);
  }

  private Reply results(Voice voice, List<Citation> citations, int from, boolean more) {
    // Telegram refuses all results where two have the same id.
    Set<CitationId> ids = new HashSet<>();
    List<Reply.Result> results =
        citations.stream()
            .limit(PAGE)
            .filter(citation -> ids.add(citation.id()))
            .map(citation -> result(voice, citation))
            .toList();
    Optional<String> next = more ? Optional.of(Integer.toString(from + PAGE)) : Optional.empty();
    String lead = results.isEmpty() && from == 0 ? "inline.none" : "inline.lead";
    return new Reply.Results(results, next, Optional.of(voice.say(lead)));
  }

  private Reply.Result result(Voice voice, Citation citation) {
    Credit credit = Credit.of(voice, library, citation);
    return new Reply.Result(
        citation.id().toString(),
        Labels.shorten(credit.name(), Labels.LINE),
        Labels.shorten(
            ArticleList.source(voice, citation.attribution()) + " · " + citation.quote().text(),
            Labels.LINE),
        cards.exactly(voice, citation, Among.NOTHING, List.of()));
  }
}
