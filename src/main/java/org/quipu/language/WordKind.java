package org.quipu.language;

import java.util.Locale;

/**
 * What a list of words is for. A list stands in a file of its language's folder below its name in
 * square brackets: {@code MAY_END} below {@code [may-end]}.
 */
public enum WordKind {
  /** Common words by which a text gives its language away. */
  COMMON,

  /** Words by which a question asks rather than tells: "which", "does", "please". */
  ASKING,

  /** Phrases said around a question: "does anyone know". */
  CHATTER,

  /** Words or pairs of words by which a question asks for a person. */
  WHO,

  /** The same for a time. */
  WHEN,

  /** The same for a place. */
  WHERE,

  /** The same for a number. */
  HOW_MANY,

  /** Words by which a question asks for what readers wrote under an article. */
  COMMENTS,

  /** Pronouns by which a question speaks of somebody or something named before. */
  PRONOUNS,

  /** Pronouns that, at the start of a sentence, lean on the sentence before. */
  LEANING,

  /** Words that say that something is not so. */
  NEGATIONS,

  /** Words that count and are hardly ever anything else: "seven", "half". */
  COUNTING,

  /** A number, then the words for that many, a line a number. */
  CARDINALS,

  /** The same for the words that say which one: "third". */
  ORDINALS,

  /** A number, then the words that multiply the number before them: "thousand". */
  MULTIPLIERS,

  /** How a sign that makes a label of a letter is spoken, "sharp", then the sign. */
  SIGNS,

  /** A short form of chats, then what it is short for. */
  SHORT_FORMS,

  /** Abbreviations that a sentence never ends with, without their last full stop: "dr". */
  ABBREVIATIONS,

  /** Words that are abbreviations only before a number: "no" in "No. 5". */
  BEFORE_NUMBER,

  /** Abbreviations that may end a sentence; they do before one of the {@link #OPENERS}. */
  MAY_END,

  /** Words that, with a capital letter, begin a sentence. */
  OPENERS,

  /** Abbreviations of the time of day, which end no sentence before a day or a time zone. */
  CLOCK,

  /** The names of the months, a line a month, abbreviations included. */
  MONTHS,

  /** The names of the days of the week, a line a day from Monday on. */
  WEEKDAYS,

  /** Words between the parts of a date: "of" in "the 7th of December". */
  DATE_JOINS,

  /** Words after which a bare number of four digits is a year: "in", "since". */
  BEFORE_YEAR,

  /** A number of days from the day of writing, then the words for it: "yesterday". */
  DAYS_FROM_NOW,

  /** A number of days from the day spoken of before, then the words for it: "the next day". */
  DAYS_FROM_THEN,

  /** What after a number makes it an ordinal: "th", and in German a full stop. */
  ORDINAL_ENDINGS,

  /** Names of time zones. */
  TIME_ZONES,

  /** The infinitive of an irregular verb, a line a verb, then what its forms begin with. */
  IRREGULAR_VERBS,

  /** Letters whose marks people leave out when they type. */
  MARKED_LETTERS,

  /** What may stand between the parts of a compound; a language that has any compounds words. */
  COMPOUND_LINKS,

  /** Greetings, and so on for the other kinds of small talk. */
  GREETING,
  THANKS,
  GOODBYE,

  /** Questions for what the bot is and does. */
  ABOUT,

  /** What else is said in a conversation without being a question. */
  CHAT,

  /** What people call the bot. */
  NAME,

  /** What is said under another message to have its source. */
  POINTING,

  /** What is said under a quote to learn who wrote it, and so on for what else is known of it. */
  ASKS_AUTHOR,
  ASKS_DATE,
  ASKS_LINK,

  /** What is said under a quote to read on. */
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
