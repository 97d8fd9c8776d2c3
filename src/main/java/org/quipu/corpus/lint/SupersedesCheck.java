package org.quipu.corpus.lint;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quipu.corpus.Article;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Standing;

/**
 * Checks statements about superseded articles: those that are missing, that are newer, or that
 * replace each other; and expired articles without a replacement.
 */
final class SupersedesCheck implements ArticleCheck {
  private record Known(String id, Optional<PublicationDate> date) {}

  private record Claim(Article.Origin origin, Known newer, String older) {}

  private record Expired(Finding finding, List<String> names) {}

  private final InstantSource clock;
  private final Places places;
  private final Map<String, Known> byName = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Expired> expired = new ArrayList<>();

  SupersedesCheck(InstantSource clock, Places places) {
    this.clock = clock;
    this.places = places;
  }

  @Override
  public void check(Article article, Consumer<Finding> found) {
    Standing standing = article.attribution().standing();
    Known known = new Known(article.id(), article.attribution().date());
    List<String> names =
        Standing.names(article.id(), article.origin().file(), article.attribution().url());
    names.forEach(name -> byName.putIfAbsent(name, known));
    for (String older : standing.supersedes()) {
      int line = places.lineOf(article, "supersedes");
      claims.add(new Claim(new Article.Origin(article.origin().file(), line), known, older));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    standing
        .validUntil()
        .filter(until -> until.latest().isBefore(today))
        .ifPresent(
            until ->
                expired.add(
                    new Expired(
                        Finding.in(
                                article,
                                Level.WARNING,
                                "was valid until " + until + ", and no article replaces it",
                                "add a newer one with \"supersedes: " + article.id() + "\"")
                            .at(places.lineOf(article, "valid-until")),
                        names)));
  }

  @Override
  public void finish(Consumer<Finding> found) {
    Set<String> replaced = new HashSet<>();
    Map<String, Set<String>> olderThan = new HashMap<>();
    for (Claim claim : claims) {
      replaced.add(Standing.name(claim.older()));
      Known older = byName.get(Standing.name(claim.older()));
      if (older == null) {
        report(
            claim,
            "supersedes \"" + claim.older() + "\", which is no article",
            "write the id, the file or the url of the older article",
            found);
      } else if (older.id().equals(claim.newer().id())) {
        report(claim, "supersedes itself", "name the older article", found);
      } else {
        olderThan.computeIfAbsent(claim.newer().id(), id -> new HashSet<>()).add(older.id());
        checkOrder(claim, older, olderThan, found);
      }
    }
    expired.stream()
        .filter(over -> over.names().stream().noneMatch(replaced::contains))
        .forEach(over -> found.accept(over.finding()));
  }

  private static void checkOrder(
      Claim claim, Known older, Map<String, Set<String>> olderThan, Consumer<Finding> found) {
    if (olderThan.getOrDefault(older.id(), Set.of()).contains(claim.newer().id())) {
      report(
          claim,
          "supersedes \"" + older.id() + "\", which supersedes it",
          "take \"supersedes\" out of the older one",
          found);
    } else if (older.date().isPresent()
        && claim
            .newer()
            .date()
            .filter(date -> date.compareTo(older.date().get()) < 0)
            .isPresent()) {
      report(
          claim,
          "supersedes \"" + older.id() + "\", which is of " + older.date().get() + ", a later date",
          "correct the dates, or \"supersedes\"",
          found);
    }
  }

  private static void report(Claim claim, String what, String cure, Consumer<Finding> found) {
    found.accept(
        new Finding(claim.origin().file(), claim.origin().line(), Level.WARNING, what, cure));
  }
}
