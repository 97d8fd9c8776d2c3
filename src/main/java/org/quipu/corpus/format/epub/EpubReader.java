package org.quipu.corpus.format.epub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.TextBlock.Kind;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.clue.Boilerplate;
import org.quipu.corpus.format.clue.Byline;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.corpus.format.text.TextArticles;

/**
 * Reads an e-book: an article for each chapter of its table of contents, credited to the book. A
 * book without such a table is one article.
 */
public final class EpubReader {
  private static final Set<String> NO_CHAPTERS =
      Set.of(
          "cover",
          "titlepage",
          "title-page",
          "halftitlepage",
          "copyright-page",
          "toc",
          "loi",
          "lot",
          "index",
          "dedication",
          "colophon",
          "imprint",
          "other-credits",
          "bibliography");
  private static final Pattern NO_CHAPTER =
      Pattern.compile(
          "(?iU)(the )?(front |back )?(cover( page)?|(half[ -]?)?title( ?page)?|copyright( page|"
              + " notice)?|imprint|colophon|(table of )?contents|(list of"
              + " )?(illustrations|figures|tables|maps)|index|dedication|bibliography|(also|other"
              + " (books|titles|works)|books|more) (by|from) .*|about the"
              + " (publisher|typeface)|advertisements?|(the )?(full )?project"
              + " gutenberg.*|transcriber.s notes?|landmarks|portada|cubierta|créditos|derechos de"
              + " autor|índice|sumario|dedicatoria|couverture|page de titre|table des"
              + " matières|sommaire|dédicace|"
              + "umschlag|titel(seite)?|impressum|inhalt(sverzeichnis)?|widmung|"
              + "capa|sumário|copertina|indice)");
  private static final int HEAD_LINES = 5;
  // A page this short without a full sentence, such as "Part One", has no content.
  private static final int TINY = 200;

  /** Reads a book; its package file names the authors. */
  public List<ArticleDraft> read(String source, byte[] bytes) throws IOException {
    EpubPackage epub = EpubPackage.open(bytes);
    EpubFindings about = new EpubFindings(epub.metadata());
    Findings book = about.findings();
    Map<String, Document> documents = epub.spine();
    String title = book.value(Field.TITLE).orElse("");
    List<EpubEntry> starts =
        EpubEntry.chapters(epub.contents(), title).stream()
            .filter(entry -> documents.containsKey(entry.document()))
            .toList();
    List<Dropped> dropped = new ArrayList<>();
    List<EpubChapters.Chapter> chapters =
        withoutMatter(EpubChapters.cut(documents, starts, epub.roles()), dropped);
    if (chapters.isEmpty()) {
      throw new UnreadableException("an e-book without text; it may be locked (DRM)");
    }
    List<ArticleDraft> articles = new ArrayList<>();
    for (EpubChapters.Chapter chapter : chapters) {
      ArticleDraft article =
          chapters.size() == 1
              ? article(source, book, chapter.blocks(), dropped)
              : chapter(source, book, chapter, articles.isEmpty() ? dropped : List.of())
                  .from(about.source());
      articles.add(article);
    }
    return articles;
  }

  private static List<EpubChapters.Chapter> withoutMatter(
      List<EpubChapters.Chapter> chapters, List<Dropped> dropped) {
    List<EpubChapters.Chapter> kept = new ArrayList<>();
    for (EpubChapters.Chapter chapter : chapters) {
      if (chapter.blocks().isEmpty()) {
        continue;
      }
      Optional<String> why = why(chapter);
      if (why.isPresent()) {
        String text = chapter.blocks().getFirst().text();
        String label = chapter.entry().label();
        dropped.add(new Dropped(label.isEmpty() ? text : label, why.get()));
      } else {
        kept.add(chapter);
      }
    }
    return kept;
  }

  private static Optional<String> why(EpubChapters.Chapter chapter) {
    boolean matter =
        chapter.roles().stream().anyMatch(NO_CHAPTERS::contains)
            || NO_CHAPTER.matcher(chapter.entry().label().strip()).matches();
    if (matter) {
      return Optional.of("no chapter of the book");
    }
    int length = chapter.blocks().stream().mapToInt(block -> block.text().length()).sum();
    boolean speaks =
        chapter.blocks().stream()
            .anyMatch(
                block -> block.kind() != Kind.HEADING && Boilerplate.endsSentence(block.text()));
    return speaks || length >= TINY
        ? Optional.empty()
        : Optional.of("a page without a full sentence");
  }

  private static ArticleDraft article(
      String source, Findings book, List<TextBlock> blocks, List<Dropped> dropped) {
    Findings findings = TextArticles.withLanguage(book, blocks);
    String title = findings.value(Field.TITLE).orElse("");
    return ArticleDraft.article(source, findings, withoutHeading(blocks, title), dropped);
  }

  private static ArticleDraft chapter(
      String source, Findings book, EpubChapters.Chapter chapter, List<Dropped> dropped) {
    String label = label(chapter);
    List<TextBlock> blocks = withoutHeading(chapter.blocks(), label);
    List<Finding> own = new ArrayList<>();
    title(book, label).ifPresent(own::add);
    List<TextBlock> text = withoutByline(blocks, own);
    Findings findings = Findings.of(own).orElse(book);
    return ArticleDraft.article(source, TextArticles.withLanguage(findings, text), text, dropped);
  }

  private static String label(EpubChapters.Chapter chapter) {
    String label = TextBlock.fold(chapter.entry().label());
    TextBlock first = chapter.blocks().getFirst();
    return label.isEmpty() && first.kind() == Kind.HEADING ? first.text() : label;
  }

  // A chapter is cited with its book, because its own title is often just a number.
  private static Optional<Finding> title(Findings book, String label) {
    Optional<String> whole = book.value(Field.TITLE);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    boolean named =
        whole.isEmpty() || EpubEntry.letters(label).contains(EpubEntry.letters(whole.get()));
    String title = named ? label : whole.orElseThrow() + ": " + label;
    return Optional.of(
        Finding.stated(Field.TITLE, title, "title and table of contents of the e-book"));
  }

  // Removes headings at the top of a chapter that repeat its title.
  private static List<TextBlock> withoutHeading(List<TextBlock> blocks, String title) {
    String said = EpubEntry.letters(title);
    int at = 0;
    while (at + 1 < blocks.size()
        && blocks.get(at).kind() == Kind.HEADING
        && said.contains(EpubEntry.letters(blocks.get(at).text()))) {
      at++;
    }
    return blocks.subList(at, blocks.size());
  }

  // In a collection each text has its own author, and in a magazine its own date; but a date
  // without an author may belong to a letter in a novel.
  private static List<TextBlock> withoutByline(List<TextBlock> blocks, List<Finding> found) {
    List<TextBlock> head = blocks.subList(0, Math.min(HEAD_LINES, blocks.size() - 1));
    Optional<TextBlock> line =
        head.stream().filter(block -> Byline.line(block.text()).isPresent()).findFirst();
    if (line.isEmpty()) {
      return blocks;
    }
    List<TextBlock> rest = new ArrayList<>(blocks);
    rest.remove(line.get());
    Byline.line(line.get().text())
        .map(by -> new Finding(Field.AUTHORS, by.authors(), "byline of the chapter", false))
        .ifPresent(found::add);
    head.stream()
        .filter(block -> DateClue.line(block.text()).isPresent())
        .findFirst()
        .ifPresent(
            block -> {
              rest.remove(block);
              String day = DateClue.line(block.text()).orElseThrow().toString();
              found.add(Finding.guessed(Field.DATE, day, "line above the chapter"));
            });
    return rest.isEmpty() ? blocks : rest;
  }
}
