package org.quipu.retrieval.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quipu.language.Accents;
import org.quipu.language.Dates;
import org.quipu.language.Language;
import org.quipu.language.NumberWords;
import org.quipu.language.PartialDate;
import org.quipu.language.WordKind;
import org.quipu.retrieval.reading.Labels;

/**
 * Alternative spellings of a question's numbers, labels and short forms: "12 thousand" for "12000",
 * "c#" for "C sharp", "mp 3" for "MP3", "diciembre" for "dic". They count as the question's own
 * words.
 */
public final class Writings {
  /** The weight of a word for a small number, which may mean something else: "second", "one". */
  private static final double WORD_FOR_NUMBER = 0.6;

  private static final Pattern INTEGER = Pattern.compile("\\d{1,15}");
  private static final Pattern CODE = Pattern.compile("(\\p{L}{1,4})(\\d+)");
  private static final Map<String, String> NUMERALS = Map.of("1", "i", "5", "v", "10", "x");
  private static final int LONGEST_SIGN = 2;
  private static final int MONTHS = 12;

  private final Map<String, NumberWords> numbers = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> shortForms = new HashMap<>();
  private final Map<String, String> signs = new HashMap<>();

  // Keyed by the language of the question; "" for any.
  private final Map<String, Dates> dates = new ConcurrentHashMap<>();
  private final Set<String> months = Language.foldedOfAll(WordKind.MONTHS);

  /** Creates the spellings of all languages. */
  public Writings() {
    for (Language language : Language.all()) {
      if (!language.rows(WordKind.CARDINALS).isEmpty()) {
        numbers.put(language.tag(), NumberWords.of(language));
      }
      Map<String, String> meant = new HashMap<>();
      language
          .rows(WordKind.SHORT_FORMS)
          .forEach(row -> meant.put(Accents.fold(row.getFirst()), Accents.fold(row.getLast())));
      shortForms.put(language.tag(), meant);
      for (List<String> row : language.rows(WordKind.SIGNS)) {
        row.subList(0, row.size() - 1)
            .forEach(spoken -> signs.put(Accents.fold(spoken), row.getLast()));
      }
    }
  }

  /**
   * Adds alternative spellings to the renderings of a question's words in passages of a language.
   *
   * @param meaning the other renderings of a word
   * @param known whether any passage contains a word
   */
  public Function<QueryWord, Rendering> in(
      Query query, String lang, Function<QueryWord, Rendering> meaning, Predicate<String> known) {
    Found found = new Found(query, Language.subtag(lang), known);
    found.look();
    return found.others.isEmpty()
        ? meaning
        : word -> {
          Other other = found.others.get(word.start());
          return other == null ? meaning.apply(word) : other.beside(meaning.apply(word));
        };
  }

  /**
   * The text of a question with dates such as "7.12.22" split into several words, unless a passage
   * contains it unchanged: it is then a version or section number.
   *
   * @param known whether any passage holds a word
   */
  public String withDatesApart(Query query, Predicate<String> known) {
    StringBuilder text = new StringBuilder(query.text());
    for (QueryWord word : query.words()) {
      if (word.number() && word.written().indexOf('.') > 0 && !known.test(word.folded())) {
        dates(query.lang().orElse("")).in(query.text()).stream()
            .filter(date -> date.start() == word.start() && date.end() == word.end())
            .forEach(
                date -> text.replace(date.start(), date.end(), word.written().replace('.', '/')));
      }
    }
    return text.toString();
  }

  private Dates dates(String lang) {
    return dates.computeIfAbsent(
        Language.subtag(lang), tag -> tag.isEmpty() ? Dates.ofAnyLanguage() : Dates.of(tag));
  }

  /**
   * The alternatives of a word.
   *
   * @param instead whether they replace the word, which is only part of something
   * @param words whole words that count as the question's own
   * @param standIns words that count less, and phrases
   */
  private record Other(boolean instead, List<String> words, List<StandIn> standIns) {
    static final Other NOTHING = new Other(true, List.of(), List.of());

    static Other also(List<String> words, List<StandIn> standIns) {
      return new Other(false, words, standIns);
    }

    static Other instead(String word, List<StandIn> standIns) {
      return new Other(true, List.of(word), standIns);
    }

    Rendering beside(Rendering meaning) {
      if (instead) {
        return new Rendering(words, standIns);
      }
      Set<String> all = new LinkedHashSet<>(meaning.words());
      all.addAll(words);
      return new Rendering(List.copyOf(all), meaning.standIns()).with(standIns);
    }
  }

  /** The alternatives for one question in the passages of one language. */
  private final class Found {
    private final Query query;
    private final List<QueryWord> words;
    private final String lang;
    private final Predicate<String> known;
    private final Map<Integer, Other> others = new HashMap<>();

    Found(Query query, String lang, Predicate<String> known) {
      this.query = query;
      this.words = query.words();
      this.lang = lang;
      this.known = known;
    }

    void look() {
      for (Dates.Found date : dates(query.lang().orElse("")).in(query.text())) {
        if (date.date().month().isPresent()) {
          date(date);
        }
      }
      for (int at = 0; at < words.size(); at++) {
        if (!others.containsKey(words.get(at).start())) {
          at += look(at);
        }
      }
    }

    // "7-12-22" and "primero de marzo" match "7 de diciembre de 2022" and "1 de marzo".
    private void date(Dates.Found found) {
      PartialDate date = found.date();
      List<QueryWord> inside =
          words.stream()
              .filter(word -> word.start() >= found.start() && word.end() <= found.end())
              .toList();
      if (inside.stream().noneMatch(word -> months.contains(word.folded()))) {
        inFigures(inside, date);
        return;
      }
      for (QueryWord word : inside) {
        if (months.contains(word.folded())) {
          month(word, date.month());
        } else if (!word.asks()) {
          number(word, isYear(word) ? date.year() : date.day());
        }
      }
    }

    private boolean isYear(QueryWord word) {
      return word.folded().length() == 4 && word.number();
    }

    private void inFigures(List<QueryWord> parts, PartialDate date) {
      boolean yearFirst = isYear(parts.getFirst());
      List<QueryWord> inOrder = yearFirst ? parts.reversed() : parts;
      number(inOrder.getLast(), date.year());
      if (inOrder.size() == 2) {
        month(inOrder.getFirst(), date.month());
      } else if (inOrder.size() == 3) {
        boolean monthFirst = !inOrder.getFirst().folded().equals(date.day().orElse(0) + "");
        QueryWord day = inOrder.get(monthFirst ? 1 : 0);
        QueryWord month = inOrder.get(monthFirst ? 0 : 1);
        number(day, date.day());
        month(month, date.month());
        if (!yearFirst && date.day().getAsInt() <= MONTHS && isEnglish()) {
          alsoMonth(day, date.day().getAsInt());
        }
      }
    }

    // In "12/7/2022" either may be the month: Americans put it first.
    private boolean isEnglish() {
      return query.lang().map(Language::subtag).orElse("en").equals("en");
    }

    private void number(QueryWord word, OptionalInt value) {
      value.ifPresent(number -> put(word, Other.instead(Integer.toString(number), List.of())));
    }

    private void month(QueryWord word, OptionalInt month) {
      if (month.isPresent() && !names(month.getAsInt()).isEmpty()) {
        String number = Integer.toString(month.getAsInt());
        List<StandIn> inFigures = List.of(new StandIn(number, WORD_FOR_NUMBER));
        put(word, new Other(true, names(month.getAsInt()), inFigures));
      }
    }

    private void alsoMonth(QueryWord day, int month) {
      List<String> either = new ArrayList<>(others.get(day.start()).words());
      either.addAll(names(month));
      put(day, new Other(true, either, List.of()));
    }

    private List<String> names(int month) {
      List<List<String>> names = Language.of(lang).rows(WordKind.MONTHS);
      return names.isEmpty()
          ? List.of()
          : names.get(month - 1).stream().map(Accents::fold).toList();
    }

    // Returns the number of following words that belong to it.
    private int look(int at) {
      QueryWord word = words.get(at);
      int taken = signed(at);
      if (taken == 0) {
        taken = word.asks() ? 0 : number(at);
      }
      if (taken == 0) {
        joined(at);
        code(word);
        numeral(at);
        shortForm(word);
      }
      return taken;
    }

    // "C sharp", "c plus plus", "dot net", "dotnet"
    private int signed(int at) {
      QueryWord word = words.get(at);
      for (int length = Math.min(LONGEST_SIGN, words.size() - at - 1); length > 0; length--) {
        String sign = signs.get(folded(at + 1, at + 1 + length));
        if (sign != null && !sign.equals(".") && isLetter(word)) {
          List<StandIn> spoken = List.of(new StandIn(folded(at, at + 1 + length), 1));
          put(word, Other.instead(word.folded() + sign, spoken));
          gone(at + 1, at + 1 + length);
          return length;
        }
      }
      if (".".equals(signs.get(word.folded())) && at + 1 < words.size()) {
        String label = "." + words.get(at + 1).folded();
        if (known.test(label)) {
          put(word, Other.instead(label, List.of(new StandIn(folded(at, at + 2), 1))));
          gone(at + 1, at + 2);
          return 1;
        }
      }
      signs.forEach((spoken, sign) -> inOneWord(word, spoken.replace(" ", ""), sign));
      return 0;
    }

    // "dotnet", "csharp"
    private void inOneWord(QueryWord word, String spoken, String sign) {
      String folded = word.folded();
      String label = "";
      if (sign.equals(".") && folded.startsWith(spoken)) {
        label = "." + folded.substring(spoken.length());
      } else if (folded.length() == spoken.length() + 1 && folded.endsWith(spoken)) {
        label = folded.charAt(0) + sign;
      }
      if (label.length() > 1 && known.test(label)) {
        put(word, Other.also(List.of(label), List.of()));
      }
    }

    private boolean isLetter(QueryWord word) {
      return word.folded().codePointCount(0, word.folded().length()) == 1
          && Character.isLetter(word.folded().codePointAt(0));
    }

    private int number(int at) {
      List<String> rest = words.subList(at, words.size()).stream().map(QueryWord::folded).toList();
      Optional<NumberWords.Reading> read =
          readers(words.get(at))
              .flatMap(reader -> reader.read(rest).stream())
              .reduce((one, other) -> other.words() > one.words() ? other : one);
      if (read.isEmpty()) {
        return 0;
      }
      NumberWords.Reading reading = read.get();
      QueryWord word = words.get(at);
      boolean ordinal = reading.ordinal() || isOrdinal(word);
      List<StandIn> standIns = new ArrayList<>();
      if (reading.words() > 1) {
        standIns.add(new StandIn(folded(at, at + reading.words()), 1));
      }
      NumberWords inLang = numbers.get(lang);
      if (inLang != null) {
        for (String writing : inLang.writings(reading.digits(), ordinal)) {
          standIns.add(new StandIn(writing, writing.contains(" ") ? 1 : WORD_FOR_NUMBER));
        }
      }
      if (reading.words() == 1 && !word.folded().equals(reading.digits())) {
        if (reading.digits().equals("1") || reading.digits().equals("2")) {
          return 0; // "First" and "two" are hardly ever written as digits in passages.
        }
        standIns.add(new StandIn(reading.digits(), WORD_FOR_NUMBER));
        put(word, Other.also(List.of(), standIns));
        return 0;
      }
      if (reading.words() > 1) {
        put(word, Other.instead(reading.digits(), standIns));
        gone(at + 1, at + reading.words());
      } else if (!standIns.isEmpty()) {
        put(word, Other.also(List.of(), standIns));
      }
      numeral(at);
      return reading.words() - 1;
    }

    // A few words hardly reveal their language, but "6,3 millions" is a number in any.
    private Stream<NumberWords> readers(QueryWord first) {
      NumberWords asked = numbers.get(query.lang().map(Language::subtag).orElse(""));
      return asked == null || first.number() ? numbers.values().stream() : Stream.of(asked);
    }

    private boolean isOrdinal(QueryWord word) {
      return INTEGER.matcher(word.folded()).matches()
          && word.written().chars().anyMatch(Character::isLetter);
    }

    // "Wi-Fi" where passages have "WiFi", "MP 3" where they have "MP3".
    private void joined(int at) {
      if (at + 1 >= words.size()) {
        return;
      }
      QueryWord word = words.get(at);
      QueryWord next = words.get(at + 1);
      boolean hyphen =
          next.start() == word.end() + 1 && "-‐‑".indexOf(query.text().charAt(word.end())) >= 0;
      boolean code =
          !word.number() && next.number() && CODE.matcher(word.folded() + next.folded()).matches();
      String joined = word.folded() + next.folded();
      if ((hyphen || code) && known.test(joined)) {
        put(word, Other.also(List.of(joined), List.of()));
        put(next, Other.also(List.of(joined), List.of()));
      }
    }

    // "MP3" where passages have "MP 3"
    private void code(QueryWord word) {
      Matcher code = CODE.matcher(word.folded());
      if (code.matches() && known.test(code.group(1)) && known.test(code.group(2))) {
        String apart = code.group(1) + " " + code.group(2);
        put(word, Other.also(List.of(), List.of(new StandIn(apart, 1))));
      }
    }

    // "type 1" where passages have "type I", and "louis xvi" where "XVI" counts as 16.
    private void numeral(int at) {
      QueryWord word = words.get(at);
      String letter = NUMERALS.get(word.folded());
      boolean told = at > 0 && !words.get(at - 1).asks();
      if (letter != null && told) {
        add(word, new StandIn(letter, WORD_FOR_NUMBER));
      } else if (told && word.folded().matches("[ivx]+")) {
        Labels.roman(word.folded()).ifPresent(number -> add(word, new StandIn(number, 1)));
      }
    }

    private void shortForm(QueryWord word) {
      String asked = query.lang().map(Language::subtag).orElse(lang);
      String meant = shortForms.getOrDefault(asked, Map.of()).get(word.folded());
      if (meant != null && !word.asks() && !meant.contains(" ")) {
        put(word, Other.also(List.of(meant), List.of()));
      }
    }

    private String folded(int from, int to) {
      return String.join(" ", words.subList(from, to).stream().map(QueryWord::folded).toList());
    }

    private void put(QueryWord word, Other other) {
      others.put(word.start(), other);
    }

    private void add(QueryWord word, StandIn standIn) {
      Other before = others.getOrDefault(word.start(), Other.also(List.of(), List.of()));
      List<StandIn> all = new ArrayList<>(before.standIns());
      all.add(standIn);
      put(word, new Other(before.instead(), before.words(), all));
    }

    private void gone(int from, int to) {
      words.subList(from, to).forEach(word -> put(word, Other.NOTHING));
    }
  }
}
