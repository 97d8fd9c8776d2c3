package org.quipu.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.charset.DecodedText;
import org.quipu.corpus.format.charset.StatedEncoding;
import org.quipu.corpus.format.charset.TextDecoder;
import org.quipu.corpus.format.epub.EpubReader;
import org.quipu.corpus.format.feed.FeedReader;
import org.quipu.corpus.format.feed.JsonFeedReader;
import org.quipu.corpus.format.html.HtmlReader;
import org.quipu.corpus.format.mail.MailReader;
import org.quipu.corpus.format.mail.MailboxReader;
import org.quipu.corpus.format.office.CsvReader;
import org.quipu.corpus.format.office.DocxReader;
import org.quipu.corpus.format.office.XlsxReader;
import org.quipu.corpus.format.pdf.PdfReader;
import org.quipu.corpus.format.text.ChatLog;
import org.quipu.corpus.format.text.ParagraphSplitter;
import org.quipu.corpus.format.text.TextArticles;

/**
 * Reads the articles of a file in any supported format. The format is detected from the content;
 * the name is used only if the content is not conclusive. Stateless and thread-safe.
 */
public final class DocumentReader implements DraftReader {
  /** The largest file that is read, in bytes. */
  public static final long LARGEST = 200L << 20;

  /**
   * Reads a file.
   *
   * @throws UnreadableException if nothing can be imported; the message says why
   * @throws IOException if the file cannot be read at all
   */
  public List<ArticleDraft> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw tooLarge();
    }
    return read(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Reads a stream, such as standard input.
   *
   * @param name the name to report
   */
  public List<ArticleDraft> read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw tooLarge();
    }
    return read(name, bytes);
  }

  private static UnreadableException tooLarge() {
    return new UnreadableException(
        "larger than " + (LARGEST >> 20) + " MB; split it, or write it as .jsonl");
  }

  /**
   * Reads a file's content.
   *
   * @param name the name of the file, with its extension
   * @return at least one article, with comments after the article that they belong to
   * @throws UnreadableException if nothing can be imported; the message says why
   */
  @Override
  public List<ArticleDraft> read(String name, byte[] bytes) throws UnreadableException {
    try {
      List<ArticleDraft> articles = dispatch(name, bytes);
      if (articles.isEmpty()) {
        throw new UnreadableException("holds no text");
      }
      return articles;
    } catch (UnreadableException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof UnreadableException unreadable ? unreadable : damaged(e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Third-party parsers fail in many ways on damaged files, which are all the same to a
      // curator.
      throw damaged(e);
    }
  }

  private static UnreadableException damaged(Throwable e) {
    return new UnreadableException("damaged, or not what its name says: " + reason(e), e);
  }

  private static String reason(Throwable e) {
    return Optional.ofNullable(e.getMessage())
        .map(message -> message.lines().findFirst().orElse(""))
        .filter(message -> !message.isBlank())
        .orElse(e.getClass().getSimpleName());
  }

  private static List<ArticleDraft> dispatch(String name, byte[] bytes) throws IOException {
    return switch (Format.of(name, bytes)) {
      case HTML, FEED, JSON_FEED, CSV, TEXT -> fromText(name, bytes);
      case MAIL -> MailReader.read(name, bytes);
      case MAILBOX -> MailboxReader.read(name, bytes);
      case PDF -> new PdfReader().read(name, bytes);
      case EPUB -> new EpubReader().read(name, bytes);
      case DOCX -> DocxReader.read(name, bytes);
      case XLSX -> XlsxReader.read(name, Format.stem(name), bytes);
      case OTHER_ZIP ->
          throw new UnreadableException("an archive; unpack it and import the folder");
      case EMPTY -> throw new UnreadableException("empty");
      case UNKNOWN ->
          throw new UnreadableException(
              "no format that can be imported; save it as a web page, PDF, EPUB, .docx, .xlsx, .csv"
                  + " or plain text");
    };
  }

  private static List<ArticleDraft> fromText(String name, byte[] bytes) throws IOException {
    DecodedText decoded = TextDecoder.decode(bytes, StatedEncoding.in(bytes));
    String text = decoded.text();
    List<ArticleDraft> articles =
        switch (Format.of(name, bytes)) {
          case HTML -> new HtmlReader().read(name, text);
          case FEED -> FeedReader.read(name, text);
          case JSON_FEED -> JsonFeedReader.read(name, text);
          case CSV -> CsvReader.read(name, Format.stem(name), text);
          default ->
              new TextArticles()
                  .read(name, Findings.NONE, ParagraphSplitter.split(ChatLog.paragraphs(text)));
        };
    Optional<String> doubt = decoded.doubt();
    return doubt.isEmpty() || articles.isEmpty()
        ? articles
        : Stream.concat(
                Stream.of(articles.getFirst().withDoubt(doubt.get())), articles.stream().skip(1))
            .toList();
  }
}
