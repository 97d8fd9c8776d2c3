package org.quipu.retrieval.words;

import java.util.List;
import java.util.Map;

/** What sort of words a question wants for an answer, as far as its own words tell. */
public enum AnswerType {
  PERSON,
  TIME,
  PLACE,
  NUMBER,

  /** A number beside the one that a claim gives, which it may bear out or contradict. */
  FIGURE,
  OTHER;

  private static final Map<String, AnswerType> BY_WORD =
      Map.ofEntries(
          Map.entry("who", PERSON),
          Map.entry("whom", PERSON),
          Map.entry("whose", PERSON),
          Map.entry("when", TIME),
          Map.entry("where", PLACE),
          Map.entry("quien", PERSON),
          Map.entry("quienes", PERSON),
          Map.entry("cuando", TIME),
          Map.entry("donde", PLACE),
          Map.entry("adonde", PLACE),
          Map.entry("cuantos", NUMBER),
          Map.entry("cuantas", NUMBER),
          Map.entry("cuanto", NUMBER),
          Map.entry("cuanta", NUMBER),
          Map.entry("wer", PERSON),
          Map.entry("wem", PERSON),
          Map.entry("wen", PERSON),
          Map.entry("wessen", PERSON),
          Map.entry("wann", TIME),
          Map.entry("wo", PLACE),
          Map.entry("woher", PLACE),
          Map.entry("wohin", PLACE),
          Map.entry("кто", PERSON),
          Map.entry("кого", PERSON),
          Map.entry("кому", PERSON),
          Map.entry("кем", PERSON),
          Map.entry("когда", TIME),
          Map.entry("где", PLACE),
          Map.entry("куда", PLACE),
          Map.entry("откуда", PLACE),
          Map.entry("сколько", NUMBER),
          Map.entry("quand", TIME),
          Map.entry("combien", NUMBER),
          Map.entry("quando", TIME),
          Map.entry("chi", PERSON),
          Map.entry("quanti", NUMBER),
          Map.entry("quante", NUMBER),
          Map.entry("quem", PERSON),
          Map.entry("onde", PLACE),
          Map.entry("quantos", NUMBER),
          Map.entry("quantas", NUMBER));

  private static final Map<String, AnswerType> BY_PAIR =
      Map.ofEntries(
          Map.entry("how many", NUMBER),
          Map.entry("how much", NUMBER),
          Map.entry("how old", NUMBER),
          Map.entry("how long", NUMBER),
          Map.entry("how far", NUMBER),
          Map.entry("how tall", NUMBER),
          Map.entry("how high", NUMBER),
          Map.entry("how large", NUMBER),
          Map.entry("how big", NUMBER),
          Map.entry("what year", TIME),
          Map.entry("which year", TIME),
          Map.entry("what date", TIME),
          Map.entry("what day", TIME),
          Map.entry("what month", TIME),
          Map.entry("what decade", TIME),
          Map.entry("what century", TIME),
          Map.entry("what time", TIME),
          Map.entry("what percentage", NUMBER),
          Map.entry("what percent", NUMBER),
          Map.entry("what number", NUMBER),
          Map.entry("what share", NUMBER),
          Map.entry("what city", PLACE),
          Map.entry("what country", PLACE),
          Map.entry("which country", PLACE),
          Map.entry("which city", PLACE),
          Map.entry("what proportion", NUMBER),
          Map.entry("what fraction", NUMBER),
          Map.entry("que ano", TIME),
          Map.entry("que fecha", TIME),
          Map.entry("que dia", TIME),
          Map.entry("que mes", TIME),
          Map.entry("que siglo", TIME),
          Map.entry("que porcentaje", NUMBER),
          Map.entry("que numero", NUMBER),
          Map.entry("que pais", PLACE),
          Map.entry("que ciudad", PLACE),
          Map.entry("que decada", TIME),
          Map.entry("que cantidad", NUMBER),
          Map.entry("que proporcion", NUMBER),
          Map.entry("que edad", NUMBER),
          Map.entry("welchem jahr", TIME),
          Map.entry("welches jahr", TIME),
          Map.entry("welchem datum", TIME),
          Map.entry("welchem jahrhundert", TIME),
          Map.entry("wie viele", NUMBER),
          Map.entry("wie viel", NUMBER),
          Map.entry("wie lange", NUMBER),
          Map.entry("wie alt", NUMBER),
          Map.entry("wie hoch", NUMBER),
          Map.entry("wie gross", NUMBER),
          Map.entry("welcher prozentsatz", NUMBER),
          Map.entry("welcher zeit", TIME),
          Map.entry("welchem jahrzehnt", TIME),
          Map.entry("welchem monat", TIME),
          Map.entry("welchem tag", TIME),
          Map.entry("welchen prozentsatz", NUMBER),
          Map.entry("welcher anteil", NUMBER),
          Map.entry("welchen anteil", NUMBER),
          Map.entry("welche anzahl", NUMBER),
          Map.entry("wie weit", NUMBER),
          Map.entry("wie schwer", NUMBER),
          Map.entry("wie tief", NUMBER),
          Map.entry("welches land", PLACE),
          Map.entry("welchem land", PLACE),
          Map.entry("welche stadt", PLACE),
          Map.entry("welcher stadt", PLACE),
          Map.entry("каком году", TIME),
          Map.entry("какой год", TIME),
          Map.entry("какого года", TIME),
          Map.entry("каком веке", TIME),
          Map.entry("какой процент", NUMBER),
          Map.entry("какое количество", NUMBER),
          Map.entry("каком месяце", TIME),
          Map.entry("какого числа", TIME),
          Map.entry("какой день", TIME),
          Map.entry("каком десятилетии", TIME),
          Map.entry("какая доля", NUMBER),
          Map.entry("какая часть", NUMBER),
          Map.entry("какое число", NUMBER),
          Map.entry("какой стране", PLACE),
          Map.entry("каком городе", PLACE));

  /** Whether a question wants it: what shows a claim's figure says nothing about the passage. */
  public boolean ofQuestions() {
    return this != OTHER && this != FIGURE;
  }

  /** The type that the first telling word or pair of words asks for. */
  public static AnswerType of(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (i + 1 < words.size()) {
        AnswerType byPair = BY_PAIR.get(words.get(i) + " " + words.get(i + 1));
        if (byPair != null) {
          return byPair;
        }
      }
      AnswerType byWord = BY_WORD.get(words.get(i));
      if (byWord != null) {
        return byWord;
      }
    }
    return OTHER;
  }
}
