package org.quipu.corpus.format.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.charset.StatedEncoding;
import org.quipu.corpus.format.charset.TextDecoder;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.corpus.format.html.HtmlReader;
import org.quipu.corpus.format.html.Markup;
import org.quipu.corpus.format.text.ParagraphSplitter;
import org.quipu.corpus.format.text.TextArticles;

/** Reads mails, and web pages saved as mails (MHTML). */
public final class MailReader {
  private static final int DEEPEST = 20;
  // A shorter text part only says that there is an HTML part.
  private static final int SHORTEST_TEXT = 200;

  /** Markup of mail programs around the mail replied to, and around signatures. */
  private static final String QUOTED =
      "blockquote[type=cite], blockquote.gmail_quote, .gmail_attr, .gmail_signature,"
          + " .moz-cite-prefix, .moz-signature, .yahoo_quoted, .protonmail_quote, .tutanota_quote";

  /** Outlook on the web marks only the start of the mail replied to, which extends to the end. */
  private static final String BEGIN_OF_QUOTED = "#divRplyFwdMsg, #appendonsend, #x_divRplyFwdMsg";

  private static final Pattern OFFSET_DATE =
      Pattern.compile("(?:[A-Za-z]{3},? *)?(\\d{1,2} [A-Za-z]{3} \\d{4}).*");

  /**
   * A text part of a mail.
   *
   * @param location the address of the page, in a saved page
   */
  private record Part(String text, Optional<String> location) {}

  private final List<Part> pages = new ArrayList<>();
  private final List<Part> texts = new ArrayList<>();
  private final List<Message> attached = new ArrayList<>();

  /** Reads the articles of a mail, ignoring attachments. */
  public static List<ArticleDraft> read(String source, byte[] bytes) throws IOException {
    return new MailReader().readMail(source, bytes);
  }

  private List<ArticleDraft> readMail(String source, byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(10_000)
            .build());
    return readMail(source, builder.parseMessage(new ByteArrayInputStream(bytes)), 0);
  }

  private List<ArticleDraft> readMail(String source, Message mail, int depth) throws IOException {
    collect(mail, depth);
    boolean archive =
        header(mail, "Snapshot-Content-Location").isPresent()
            || pages.stream().anyMatch(page -> page.location.isPresent());
    Findings stated = findings(mail);
    if (archive && !pages.isEmpty()) {
      return readPage(source, mail, Findings.NONE, stated);
    }
    String text = texts.isEmpty() ? "" : texts.getFirst().text();
    if (!pages.isEmpty() && text.length() < SHORTEST_TEXT) {
      return readPage(source, mail, stated, Findings.NONE);
    }
    if (text.length() < SHORTEST_TEXT && !attached.isEmpty()) {
      return readAttached(source, depth);
    }
    return readText(source, mail, stated, text);
  }

  // A forwarded mail is the original mail; the forwarder's own text, if more than a word, is a
  // separate article.
  private static List<ArticleDraft> readText(
      String source, Message mail, Findings stated, String text) {
    boolean passedOn =
        Optional.ofNullable(mail.getSubject()).filter(MailSubject::saysForwarded).isPresent();
    Optional<ForwardedMail> first = ForwardedMail.in(text, passedOn);
    if (first.isEmpty()) {
      return articles(source, stated, Replies.own(text));
    }
    List<ArticleDraft> read = new ArrayList<>();
    if (first.get().note().length() >= SHORTEST_TEXT) {
      read.addAll(articles(source, stated, first.get().note()));
    }
    int before = read.size();
    articles(source, first.get().findings(), Replies.own(first.get().text()))
        .forEach(article -> read.add(article.shifted(before)));
    return read;
  }

  private static List<ArticleDraft> articles(String source, Findings findings, String text) {
    return new TextArticles().read(source, findings, ParagraphSplitter.split(text));
  }

  // A mail attached with hardly any text of the sender's own is forwarded.
  private List<ArticleDraft> readAttached(String source, int depth) throws IOException {
    List<ArticleDraft> articles = new ArrayList<>();
    for (Message mail : attached) {
      int before = articles.size();
      new MailReader()
          .readMail(source, mail, depth + 1)
          .forEach(article -> articles.add(article.shifted(before)));
    }
    return articles;
  }

  /** The first page with a body, because a page may have frames. */
  private List<ArticleDraft> readPage(String source, Message mail, Findings better, Findings worse)
      throws IOException {
    UnreadableException failure = new UnreadableException("no page in the archive");
    for (Part part : pages) {
      try {
        Document page = Markup.page(part.text());
        if (part.location.isEmpty()) {
          removeQuoted(page);
        }
        Findings address =
            part.location
                .or(() -> header(mail, "Snapshot-Content-Location"))
                .filter(url -> url.matches("https?://\\S+"))
                .map(
                    url ->
                        Findings.of(
                            List.of(Finding.stated(Field.URL, url, "location of the saved page"))))
                .orElse(Findings.NONE);
        List<ArticleDraft> read = new ArrayList<>(new HtmlReader().read(source, page, better));
        ArticleDraft article = own(read.getFirst());
        read.set(
            0,
            article.withFindings(
                article
                    .findings()
                    .orElse(address)
                    .orElse(worse.without(Field.AUTHORS).without(Field.DATE))));
        return read;
      } catch (UnreadableException e) {
        failure = e;
      }
    }
    throw failure;
  }

  // Only if text remains: a mail may consist of a quotation only.
  private static void removeQuoted(Document page) {
    Document bare = page.clone();
    Markup.remove(bare.select(QUOTED));
    if (bare.body().hasText()) {
      Markup.remove(page.select(QUOTED));
    }
    Element begin = page.selectFirst(BEGIN_OF_QUOTED);
    if (begin != null && begin.previousElementSibling() != null) {
      Markup.remove(begin.nextElementSiblings());
      begin.remove();
    }
  }

  // The blocks before the mail replied to.
  private static ArticleDraft own(ArticleDraft article) {
    List<TextBlock> blocks = article.blocks();
    for (int i = 1; i < blocks.size(); i++) {
      if (Replies.begins(blocks.get(i).text())) {
        return article.withBlocks(blocks.subList(0, i));
      }
    }
    return article;
  }

  private void collect(Entity entity, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new UnreadableException("parts of the mail are nested more than " + DEEPEST + " deep");
    }
    switch (entity.getBody()) {
      case Multipart parts -> {
        for (Entity part : parts.getBodyParts()) {
          collect(part, depth + 1);
        }
      }
      case Message inner -> attached.add(inner);
      case SingleBody body -> add(entity, body);
      case null, default -> {}
    }
  }

  private void add(Entity entity, SingleBody body) throws IOException {
    String type =
        Optional.ofNullable(entity.getMimeType()).orElse("text/plain").toLowerCase(Locale.ROOT);
    boolean aside =
        Optional.ofNullable(entity.getDispositionType())
            .filter("attachment"::equalsIgnoreCase)
            .isPresent();
    boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
    if (aside || !(page || type.equals("text/plain"))) {
      return;
    }
    try (InputStream in = body.getInputStream()) {
      byte[] content = in.readAllBytes();
      Optional<String> label =
          Optional.ofNullable(entity.getCharset())
              .filter(charset -> !charset.equalsIgnoreCase("us-ascii"))
              .or(() -> page ? StatedEncoding.in(content) : Optional.empty());
      Part part =
          new Part(TextDecoder.decode(content, label).text(), header(entity, "Content-Location"));
      (page ? pages : texts).add(part);
    }
  }

  private static Optional<String> header(Entity entity, String name) {
    return Optional.ofNullable(entity.getHeader())
        .map(header -> header.getField(name))
        .map(org.apache.james.mime4j.stream.Field::getBody)
        .map(body -> body.replaceAll("\\s+", ""))
        .filter(body -> !body.isEmpty());
  }

  private static Findings findings(Message mail) {
    List<Finding> found = new ArrayList<>();
    Optional.ofNullable(mail.getSubject())
        .map(TextBlock::fold)
        .map(MailSubject::bare)
        .filter(subject -> !subject.isEmpty())
        .ifPresent(
            subject -> found.add(Finding.stated(Field.TITLE, subject, "subject of the mail")));
    List<String> names =
        Optional.ofNullable(mail.getFrom()).stream()
            .flatMap(List::stream)
            .map(Mailbox::getName)
            .flatMap(name -> Optional.ofNullable(name).stream())
            .map(TextBlock::fold)
            .filter(name -> !name.isEmpty())
            .toList();
    if (!names.isEmpty()) {
      found.add(new Finding(Field.AUTHORS, names, "sender of the mail", false));
    }
    date(mail)
        .ifPresent(
            date -> found.add(Finding.stated(Field.DATE, date.toString(), "date of the mail")));
    return Findings.of(found);
  }

  // The day in the sender's own time zone.
  private static Optional<PublicationDate> date(Message mail) {
    Matcher written =
        OFFSET_DATE.matcher(
            Optional.ofNullable(mail.getHeader())
                .map(header -> header.getField("Date"))
                .map(org.apache.james.mime4j.stream.Field::getBody)
                .orElse("")
                .strip());
    return written.matches()
        ? DateClue.find(written.group(1))
        : Optional.ofNullable(mail.getDate())
            .map(date -> PublicationDate.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()));
  }
}
