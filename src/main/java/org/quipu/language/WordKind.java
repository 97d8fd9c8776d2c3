package org.quipu.language;

import java.util.Locale;

/**
 * The purposes of lists of words. In the files of a language's folder, a list follows its name in
 * square brackets: {@code MAY_END} follows {@code [may-end]}.
 */
public enum WordKind {
  /** Common words that reveal the language of a text. */
  COMMON("common"),

  /** Words that only ask: "which", "does", "please". */
  ASKING("questions"),

  /** Phrases around a question: "does anyone know". */
  CHATTER("questions"),

  /** Words or pairs of words that ask for a person. */
  WHO("questions"),

  /** Words that ask for a time. */
  WHEN("questions"),

  /** Words that ask for a place. */
  WHERE("questions"),

  /** Words that ask for a number. */
  HOW_MANY("questions"),

  /** Words that ask for readers' comments on an article. */
  COMMENTS("questions"),

  /** Pronouns that refer to somebody or something named before. */
  PRONOUNS("questions"),

  /** Pronouns that, at the start of a sentence, refer to the sentence before. */
  LEANING("sentences"),

  /** Negations. */
  NEGATIONS("words"),

  /** Number words that hardly ever mean anything else: "seven", "half". */
  COUNTING("words"),

  /** A number, then its cardinal words, one number per line. */
  CARDINALS("numbers"),

  /** A number, then its ordinal words, such as "third". */
  ORDINALS("numbers"),

  /** A factor, then the words that multiply the number before them by it: "thousand". */
  MULTIPLIERS("numbers"),

  /** The spoken name of a sign in a label, such as "sharp", then the sign. */
  SIGNS("words"),

  /** A short form used in chats, then its full form. */
  SHORT_FORMS("questions"),

  /** Abbreviations that never end a sentence, without their final full stop: "dr". */
  ABBREVIATIONS("sentences"),

  /** Abbreviations only before a number: "no" in "No. 5". */
  BEFORE_NUMBER("sentences"),

  /** Abbreviations that end a sentence before one of the {@link #OPENERS}. */
  MAY_END("sentences"),

  /** Words that begin a sentence if they are capitalised. */
  OPENERS("sentences"),

  /** Abbreviations of the time of day, which do not end a sentence before a day or a time zone. */
  CLOCK("sentences"),

  /** Words between the parts of a number: "and" in "two hundred and five". */
  NUMBER_JOINS("numbers"),

  /** Links between ones and the tens after them in one word: "und" in "fünfundzwanzig". */
  ONES_BEFORE_TENS("numbers"),

  /** The names of the months, including abbreviations, one month per line. */
  MONTHS("dates"),

  /** The names of the days of the week, one day per line, from Monday on. */
  WEEKDAYS("dates"),

  /** Words between the parts of a date: "of" in "the 7th of December". */
  DATE_JOINS("dates"),

  /** Words after which a bare number of four digits is a year: "in", "since". */
  BEFORE_YEAR("dates"),

  /** An offset in days from the day of writing, then the words for it: "yesterday". */
  DAYS_FROM_NOW("dates"),

  /** An offset in days from the day mentioned before, then the words for it: "the next day". */
  DAYS_FROM_THEN("dates"),

  /** Endings that make a number an ordinal: "th", and in German a full stop. */
  ORDINAL_ENDINGS("dates"),

  /** Names of time zones. */
  TIME_ZONES("dates"),

  /** The infinitive of an irregular verb, then the beginnings of its forms, one verb per line. */
  IRREGULAR_VERBS("words"),

  /** Letters whose marks people leave out when they type. */
  MARKED_LETTERS("words"),

  /** Linking elements between the parts of a compound; a language has compounds if it has any. */
  COMPOUND_LINKS("words"),

  /** Greetings; the other kinds of small talk follow. */
  GREETING("talk"),
  THANKS("talk"),
  GOODBYE("talk"),

  /** Questions about what the bot is and does. */
  ABOUT("talk"),

  /** Other remarks in a conversation that are not questions. */
  CHAT("talk"),

  /** Names that people use for the bot. */
  NAME("talk"),

  /** Replies to a message that ask for its source. */
  POINTING("talk"),

  /** Questions about a quote's author; those about its other attributes follow. */
  ASKS_AUTHOR("followups"),
  ASKS_DATE("followups"),
  ASKS_LINK("followups"),

  /** Requests to read on after a quote. */
  ASKS_MORE("followups"),

  /** Words before the names in a byline. */
  BY("bylines"),

  /** Words between the last two names in a byline. */
  AND("bylines"),

  /** Given names that are hardly ever family names. */
  GIVEN_NAMES("names"),

  /** Small words that begin a family name: "van". */
  NAME_PARTICLES("names"),

  /** Words that occur in names of institutions but never in a person's. */
  BODIES("names"),

  /** Family names that always precede the given name: "Nguyen". */
  FIRST_SURNAMES("names"),

  /** Labels of lines above a text that give its title; those of other attributes follow. */
  TITLE_LABEL("documents"),
  AUTHOR_LABEL("documents"),
  DATE_LABEL("documents"),
  PUBLISHER_LABEL("documents"),
  ADDRESS_LABEL("documents"),

  /** Words between the name of a commenter and the comment. */
  SAYS("documents"),

  /** Headings above the comments of a page. */
  COMMENTS_HEADING("documents"),

  /** Marks after the name of a commenter who is the article's author. */
  AUTHOR_BADGE("documents"),

  /** Labels of the buttons below a comment. */
  COMMENT_BUTTON("documents"),

  /** The names of the field for the sender of a mail; those of its other fields follow. */
  FROM("mail"),
  SENT("mail"),
  TO("mail"),
  COPY("mail"),
  SUBJECT("mail"),
  OTHER_FIELDS("mail"),

  /** Prefixes of the subject of a reply; those of a forwarded mail follow. */
  ANSWERING("mail"),
  PASSING_ON("mail");

  private final String file;

  WordKind(String file) {
    this.file = file;
  }

  /** The name of the file that contains the list, without its extension. */
  String file() {
    return file;
  }

  /** The name of the list in the resources. */
  String section() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
