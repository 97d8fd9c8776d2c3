package org.quipu.web.page;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.quipu.chat.words.Preferences;
import org.quipu.chat.words.Texts;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.PublicationDate;

/**
 * The frame around every page.
 *
 * @param chosen whether the reader chose the language, so that links keep it
 * @param path the path of the page with its query, without the language
 * @param question the content of the search box; may be empty
 */
public record Frame(Site site, Texts texts, boolean chosen, String path, String question) {

  public String say(String key, Object... arguments) {
    return texts.get("web." + key, arguments);
  }

  public String count(String key, long number) {
    return new Voice(texts, Preferences.NONE).count("web." + key, number);
  }

  public String lang() {
    return texts.language();
  }

  /** A link inside the site. */
  public String to(String address) {
    return chosen ? Address.with(address, "lang", lang()) : address;
  }

  /** This page in another language. */
  public String in(Texts other) {
    return Address.with(path, "lang", other.language());
  }

  public Frame asking(String other) {
    return new Frame(site, texts, chosen, path, other);
  }

  /** Whether the page is under a path, for the menu. */
  public boolean isAt(String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "?") || path.startsWith(prefix + "/");
  }

  /** The name of a language, by its tag. */
  public String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(texts.locale());
  }

  /** A date in words, to its own precision. */
  public String date(Optional<PublicationDate> date) {
    return date.map(this::inWords).orElseGet(() -> texts.get("credit.undated"));
  }

  private String inWords(PublicationDate date) {
    Locale locale = texts.locale();
    if (date.day().isPresent()) {
      return date.earliest()
          .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
    return date.month().isPresent()
        ? date.earliest().format(DateTimeFormatter.ofPattern("LLLL yyyy", locale))
        : Integer.toString(date.year());
  }
}
