package org.quipu.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.quipu.chat.Card.Part;

/**
 * Fits cards into a limited length by leaving out whole sentences at the ends of quotes, the
 * longest quote first. If that is not enough, the folded context is dropped, and only then is a
 * sentence cut after a word. Attribution always stays.
 *
 * @param measure the length of a card
 * @param limit the greatest length allowed
 */
public record CardBudget(ToIntFunction<Card> measure, int limit) {

  /** The card, shortened until it fits; a card without quotes to shorten is returned unchanged. */
  public Card fit(Card card) {
    if (fits(card)) {
      return card;
    }
    Card shortened = shrink(card, Excerpt::shorter);
    if (fits(shortened)) {
      return shortened;
    }
    Card bare = withoutSurroundings(card);
    Card bareShortened = fits(bare) ? bare : shrink(bare, Excerpt::shorter);
    return fits(bareShortened) ? bareShortened : shrink(bareShortened, CardBudget::slightlyShorter);
  }

  private boolean fits(Card card) {
    return measure.applyAsInt(card) <= limit;
  }

  private Card shrink(Card card, Shortening shortening) {
    Card shrunk = card;
    while (!fits(shrunk)) {
      Optional<Card> next = shrinkLongest(shrunk, shortening);
      if (next.isEmpty()) {
        return shrunk;
      }
      shrunk = next.get();
    }
    return shrunk;
  }

  private static Optional<Card> shrinkLongest(Card card, Shortening shortening) {
    List<Part> parts = card.parts();
    return IntStream.range(0, parts.size())
        .boxed()
        .filter(i -> parts.get(i) instanceof Part.Quotation)
        .sorted(Comparator.comparingInt((Integer i) -> -quote(parts.get(i)).length()))
        .flatMap(i -> shortening.of(quote(parts.get(i))).map(q -> replace(card, i, q)).stream())
        .findFirst();
  }

  private static Excerpt quote(Part part) {
    return ((Part.Quotation) part).quote();
  }

  private static Card replace(Card card, int at, Excerpt quote) {
    List<Part> parts = new ArrayList<>(card.parts());
    parts.set(at, ((Part.Quotation) parts.get(at)).with(quote));
    return card.with(parts);
  }

  private static Card withoutSurroundings(Card card) {
    return card.with(
        card.parts().stream().filter(part -> !(part instanceof Part.Surroundings)).toList());
  }

  // Cutting an eighth at a time loses little and takes few steps.
  private static Optional<Excerpt> slightlyShorter(Excerpt quote) {
    int length = quote.length() - Math.max(1, quote.length() / 8);
    return length < 2 ? Optional.empty() : Optional.of(quote.beginning(length));
  }

  private interface Shortening {
    Optional<Excerpt> of(Excerpt quote);
  }
}
