package org.quipu.language;

import java.util.Locale;

/**
 * What a list of words is for. A list stands in a file of its language's folder below its name in
 * square brackets: {@code MAY_END} below {@code [may-end]}.
 */
public enum WordKind {
  /** Common words by which a text gives its language away. */
  COMMON("common"),

  /** Words by which a question asks rather than tells: "which", "does", "please". */
  ASKING("questions"),

  /** Phrases said around a question: "does anyone know". */
  CHATTER("questions"),

  /** Words or pairs of words by which a question asks for a person. */
  WHO("questions"),

  /** The same for a time. */
  WHEN("questions"),

  /** The same for a place. */
  WHERE("questions"),

  /** The same for a number. */
  HOW_MANY("questions"),

  /** Words by which a question asks for what readers wrote under an article. */
  COMMENTS("questions"),

  /** Pronouns by which a question speaks of somebody or something named before. */
  PRONOUNS("questions"),

  /** Pronouns that, at the start of a sentence, lean on the sentence before. */
  LEANING("sentences"),

  /** Words that say that something is not so. */
  NEGATIONS("words"),

  /** Words that count and are hardly ever anything else: "seven", "half". */
  COUNTING("words"),

  /** A number, then the words for that many, a line a number. */
  CARDINALS("numbers"),

  /** The same for the words that say which one: "third". */
  ORDINALS("numbers"),

  /** A number, then the words that multiply the number before them: "thousand". */
  MULTIPLIERS("numbers"),

  /** How a sign that makes a label of a letter is spoken, "sharp", then the sign. */
  SIGNS("words"),

  /** A short form of chats, then what it is short for. */
  SHORT_FORMS("questions"),

  /** Abbreviations that a sentence never ends with, without their last full stop: "dr". */
  ABBREVIATIONS("sentences"),

  /** Words that are abbreviations only before a number: "no" in "No. 5". */
  BEFORE_NUMBER("sentences"),

  /** Abbreviations that may end a sentence; they do before one of the {@link #OPENERS}. */
  MAY_END("sentences"),

  /** Words that, with a capital letter, begin a sentence. */
  OPENERS("sentences"),

  /** Abbreviations of the time of day, which end no sentence before a day or a time zone. */
  CLOCK("sentences"),

  /** The names of the months, a line a month, abbreviations included. */
  MONTHS("dates"),

  /** The names of the days of the week, a line a day from Monday on. */
  WEEKDAYS("dates"),

  /** Words between the parts of a date: "of" in "the 7th of December". */
  DATE_JOINS("dates"),

  /** Words after which a bare number of four digits is a year: "in", "since". */
  BEFORE_YEAR("dates"),

  /** A number of days from the day of writing, then the words for it: "yesterday". */
  DAYS_FROM_NOW("dates"),

  /** A number of days from the day spoken of before, then the words for it: "the next day". */
  DAYS_FROM_THEN("dates"),

  /** What after a number makes it an ordinal: "th", and in German a full stop. */
  ORDINAL_ENDINGS("dates"),

  /** Names of time zones. */
  TIME_ZONES("dates"),

  /** The infinitive of an irregular verb, a line a verb, then what its forms begin with. */
  IRREGULAR_VERBS("words"),

  /** Letters whose marks people leave out when they type. */
  MARKED_LETTERS("words"),

  /** What may stand between the parts of a compound; a language that has any compounds words. */
  COMPOUND_LINKS("words"),

  /** Greetings, and so on for the other kinds of small talk. */
  GREETING("talk"),
  THANKS("talk"),
  GOODBYE("talk"),

  /** Questions for what the bot is and does. */
  ABOUT("talk"),

  /** What else is said in a conversation without being a question. */
  CHAT("talk"),

  /** What people call the bot. */
  NAME("talk"),

  /** What is said under another message to have its source. */
  POINTING("talk"),

  /** What is said under a quote to learn who wrote it, and so on for what else is known of it. */
  ASKS_AUTHOR("followups"),
  ASKS_DATE("followups"),
  ASKS_LINK("followups"),

  /** What is said under a quote to read on. */
  ASKS_MORE("followups"),

  /** Words before the names in a byline. */
  BY("bylines"),

  /** Words between the last two names in a byline. */
  AND("bylines"),

  /** Given names that are hardly ever family names. */
  GIVEN_NAMES("names"),

  /** Small words that begin a family name: "van". */
  NAME_PARTICLES("names"),

  /** Words that stand in names of institutions and in no person's. */
  BODIES("names"),

  /** Family names that stand before the given name wherever they are written: "Nguyen". */
  FIRST_SURNAMES("names");

  private final String file;

  WordKind(String file) {
    this.file = file;
  }

  /** The name of the file that has the list, without its extension. */
  String file() {
    return file;
  }

  /** The name of the list in the resources. */
  String section() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
