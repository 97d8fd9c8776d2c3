package org.quipu.chat.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationId;
import org.quipu.chat.Library;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.button.QuestionSource;
import org.quipu.chat.words.Voice;
import org.quipu.retrieval.Question;
import org.quipu.store.Verdicts;

/**
 * Collects people's verdicts that a quote does not answer. Stored verdicts name nobody: the person
 * who pressed is remembered in memory only, for a day, so that a second press does not count.
 */
final class VerdictDesk {
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final Library library;
  private final Asking asking;
  private final Verdicts verdicts;
  private final boolean wanted;
  private final InstantSource clock;
  private final Cache<Pressed, Boolean> pressed =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

  private record Pressed(long chat, OptionalInt message, long person, Verdicts.Entry verdict) {
    boolean isOf(long chatOrPerson) {
      return chat == chatOrPerson || person == chatOrPerson;
    }
  }

  /**
   * Creates the desk.
   *
   * @param wanted whether verdicts are collected at all
   */
  VerdictDesk(
      Library library, Asking asking, Verdicts verdicts, boolean wanted, InstantSource clock) {
    this.library = library.withoutCounting();
    this.asking = asking;
    this.verdicts = verdicts;
    this.wanted = wanted;
    this.clock = clock;
  }

  /** Records the verdict, and returns a toast about it; the card does not change. */
  Reply judge(Voice voice, Turn.Press press, ButtonData.Wrong wrong) {
    if (!wanted) {
      return new Reply.Toast(voice.say("toast.unknown"));
    }
    return new Reply.Toast(
        voice.say(
            judged(voice, press, wrong)
                .map(verdict -> note(press, verdict))
                .orElse("toast.verdict.lost")));
  }

  private String note(Turn.Press press, Verdicts.Entry verdict) {
    Pressed once =
        new Pressed(press.place().chat(), press.message(), press.speaker().id(), verdict);
    if (pressed.getIfPresent(once) != null) {
      return "toast.verdict.again";
    }
    verdicts.add(verdict, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    pressed.put(once, true);
    return "toast.verdict.noted";
  }

  // Button data can be forged and questions can be edited, so the verdict counts only if the words
  // lead to this quote.
  private Optional<Verdicts.Entry> judged(Voice voice, Turn.Press press, ButtonData.Wrong wrong) {
    QuestionSource basis = wrong.basis();
    if (!press.place().isKept() || !basis.canBeJudged()) {
      return Optional.empty();
    }
    return asking
        .question(basis, press)
        .filter(question -> leadsTo(QuestionResult.of(voice, library, basis, question), wrong.id()))
        .map(question -> entry(question, wrong.id()));
  }

  // The quote shown may be wider or shorter than the one found.
  private boolean leadsTo(QuestionResult findings, CitationId id) {
    return library.desk().open(id) instanceof Opened.Unchanged(Citation shown)
        && findings instanceof QuestionResult.Quoted quoted
        && quoted.all().stream()
            .map(Citation::quote)
            .filter(found -> found.article().id().equals(shown.quote().article().id()))
            .anyMatch(found -> found.span().overlaps(shown.quote().span()));
  }

  private static Verdicts.Entry entry(Question question, CitationId id) {
    return new Verdicts.Entry(
        id.toString(),
        normalised(question.text()),
        question.kind() == Question.Kind.CLAIM,
        Verdicts.WRONG);
  }

  // Capitals are kept, because the ranking recognises names by them.
  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
        .strip();
  }

  /** Forgets who pressed in a chat, or everything that a person pressed. */
  void forget(long chatOrPerson) {
    pressed.asMap().keySet().removeIf(once -> once.isOf(chatOrPerson));
  }
}
