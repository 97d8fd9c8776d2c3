package org.quipu.corpus.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.quipu.corpus.format.charset.TextDecoder;
import org.quipu.corpus.format.feed.JsonFeedReader;
import org.quipu.corpus.format.office.DocxReader;
import org.quipu.corpus.format.office.XlsxReader;

/** The formats that can be imported, recognised by content first and name second. */
public enum Format {
  HTML,
  MAIL,
  MAILBOX,
  PDF,
  EPUB,
  DOCX,
  XLSX,
  OTHER_ZIP,
  FEED,
  JSON_FEED,
  CSV,
  TEXT,
  EMPTY,
  UNKNOWN;

  /** Extensions of files in formats of other programs. */
  public static final Set<String> DOCUMENTS =
      Set.of(
          "html", "htm", "xhtml", "mht", "mhtml", "pdf", "epub", "rss", "atom", "xml", "eml",
          "mbox", "docx", "xlsx", "csv", "tsv");

  private static final Set<String> TEXTS = Set.of("txt", "text", "md", "json");

  /** A plain-text file with one of these extensions is damaged. */
  private static final Set<String> BINARY = Set.of("pdf", "epub", "docx", "xlsx");

  private static final int HEAD = 4096;
  private static final Pattern HTML_HEAD =
      Pattern.compile(
          "(?is)^\\s*(<\\?xml[^>]*>\\s*)?(?><!--.*?-->\\s*)*+(<!doctype\\s+html|<html|<head|<body|<article|<title|<meta|<div|<p>|<h1).*");

  private static final Pattern FIELD = Pattern.compile("[A-Za-z-]{1,76}:.*");
  private static final Pattern MAIL_FIELD =
      Pattern.compile(
          "(?i)(MIME-Version|Message-ID|Received|Return-Path):.*|Content-Type:\\s*multipart/.*");
  private static final Pattern FEED_HEAD =
      Pattern.compile(
          "(?s)(\u00EF\u00BB\u00BF)?\\s*(<\\?xml.*?\\?>\\s*)?(?><\\?xml-stylesheet.*?\\?>\\s*|<!--.*?-->\\s*)*+<((rss|feed|rdf:RDF|atom:feed)[\\s>])");

  static Format of(String name, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.isBlank()) {
      return EMPTY;
    }
    String extension = extension(name);
    if (head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return zip(head, bytes);
    }
    if (isMail(head) && head.stripLeading().startsWith("From ")) {
      return MAILBOX;
    }
    if (isMail(head) || Set.of("eml", "mht", "mhtml").contains(extension)) {
      return MAIL;
    }
    if (FEED_HEAD.matcher(head).lookingAt()) {
      return FEED;
    }
    if (HTML_HEAD.matcher(head.replaceFirst("^\u00EF\u00BB\u00BF", "")).matches()
        || Set.of("html", "htm", "xhtml").contains(extension)) {
      return HTML;
    }
    if (JsonFeedReader.recognises(head)) {
      return JSON_FEED;
    }
    if (!TextDecoder.isText(bytes)) {
      return UNKNOWN;
    }
    if (BINARY.contains(extension)) {
      return UNKNOWN;
    }
    return Set.of("csv", "tsv").contains(extension) ? CSV : TEXT;
  }

  // A mail begins with its header fields, folded over indented lines; in a mailbox a line precedes
  // them.
  private static boolean isMail(String head) {
    List<String> lines = head.stripLeading().lines().toList();
    for (String line : lines.subList(lines.getFirst().startsWith("From ") ? 1 : 0, lines.size())) {
      if (MAIL_FIELD.matcher(line).matches()) {
        return true;
      }
      boolean folded = line.startsWith(" ") || line.startsWith("\t");
      if (!folded && !FIELD.matcher(line).matches()) {
        return false;
      }
    }
    return false;
  }

  private static Format zip(String head, byte[] bytes) {
    if (head.contains("mimetypeapplication/epub+zip")) {
      return EPUB;
    }
    String names = new String(bytes, StandardCharsets.ISO_8859_1);
    if (names.contains(DocxReader.BODY)) {
      return DOCX;
    }
    if (names.contains(XlsxReader.BOOK)) {
      return XLSX;
    }
    return names.contains("META-INF/container.xml") ? EPUB : OTHER_ZIP;
  }

  /** The name of a file without its folders and its extension. */
  static String stem(String name) {
    String file = fileName(name);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** Whether a file is imported along with its folder, judged by its name. */
  public static boolean isImportable(String name) {
    String extension = extension(name);
    return DOCUMENTS.contains(extension) || TEXTS.contains(extension);
  }

  /** The extension in lower case, or nothing. */
  public static String extension(String name) {
    String file = fileName(name);
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String fileName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
