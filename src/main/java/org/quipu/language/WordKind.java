package org.quipu.language;

import java.util.Locale;

/**
 * The purposes of lists of words. In the files of a language's folder, a list follows its name in
 * square brackets: {@code MAY_END} follows {@code [may-end]}.
 */
public enum WordKind {
  /** Common words that reveal the language of a text. */
  COMMON,

  /** Words that only ask: "which", "does", "please". */
  ASKING,

  /** Phrases around a question: "does anyone know". */
  CHATTER,

  /** Words or pairs of words that ask for a person. */
  WHO,

  /** Words that ask for a time. */
  WHEN,

  /** Words that ask for a place. */
  WHERE,

  /** Words that ask for a number. */
  HOW_MANY,

  /** Words that ask for readers' comments on an article. */
  COMMENTS,

  /** Pronouns that refer to somebody or something named before. */
  PRONOUNS,

  /** Pronouns that, at the start of a sentence, refer to the sentence before. */
  LEANING,

  /** Negations. */
  NEGATIONS,

  /** Number words that hardly ever mean anything else: "seven", "half". */
  COUNTING,

  /** A number, then its cardinal words, one number per line. */
  CARDINALS,

  /** A number, then its ordinal words, such as "third". */
  ORDINALS,

  /** A factor, then the words that multiply the number before them by it: "thousand". */
  MULTIPLIERS,

  /** The spoken name of a sign in a label, such as "sharp", then the sign. */
  SIGNS,

  /** A short form used in chats, then its full form. */
  SHORT_FORMS,

  /** Abbreviations that never end a sentence, without their final full stop: "dr". */
  ABBREVIATIONS,

  /** Abbreviations only before a number: "no" in "No. 5". */
  BEFORE_NUMBER,

  /** Abbreviations that end a sentence before one of the {@link #OPENERS}. */
  MAY_END,

  /** Words that begin a sentence if they are capitalised. */
  OPENERS,

  /** Abbreviations of the time of day, which do not end a sentence before a day or a time zone. */
  CLOCK,

  /** The names of the months, including abbreviations, one month per line. */
  MONTHS,

  /** The names of the days of the week, one day per line, from Monday on. */
  WEEKDAYS,

  /** Words between the parts of a date: "of" in "the 7th of December". */
  DATE_JOINS,

  /** Words after which a bare number of four digits is a year: "in", "since". */
  BEFORE_YEAR,

  /** An offset in days from the day of writing, then the words for it: "yesterday". */
  DAYS_FROM_NOW,

  /** An offset in days from the day mentioned before, then the words for it: "the next day". */
  DAYS_FROM_THEN,

  /** Endings that make a number an ordinal: "th", and in German a full stop. */
  ORDINAL_ENDINGS,

  /** Names of time zones. */
  TIME_ZONES,

  /** The infinitive of an irregular verb, then the beginnings of its forms, one verb per line. */
  IRREGULAR_VERBS,

  /** Letters whose marks people leave out when they type. */
  MARKED_LETTERS,

  /** Linking elements between the parts of a compound; a language has compounds if it has any. */
  COMPOUND_LINKS,

  /** Greetings; the other kinds of small talk follow. */
  GREETING,
  THANKS,
  GOODBYE,

  /** Questions about what the bot is and does. */
  ABOUT,

  /** Other remarks in a conversation that are not questions. */
  CHAT,

  /** Names that people use for the bot. */
  NAME,

  /** Replies to a message that ask for its source. */
  POINTING,

  /** Questions about a quote's author; those about its other attributes follow. */
  ASKS_AUTHOR,
  ASKS_DATE,
  ASKS_LINK,

  /** Requests to read on after a quote. */
  ASKS_MORE,

  /** Words before the names in a byline. */
  BY,

  /** Words between the last two names in a byline. */
  AND,

  /** Given names that are hardly ever family names. */
  GIVEN_NAMES,

  /** Small words that begin a family name: "van". */
  NAME_PARTICLES,

  /** Words that stand in names of institutions and in no person's. */
  BODIES,

  /** Family names that stand before the given name wherever they are written: "Nguyen". */
  FIRST_SURNAMES;

  /** The name of the list in the resources. */
  String section() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
