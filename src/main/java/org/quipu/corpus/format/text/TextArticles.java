package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.language.LanguageGuess;

/** Creates articles and comments from a text's paragraphs. */
public final class TextArticles {
  private static final int HEADING = 100;
  private static final Pattern QUESTION_IN_INTERVIEW =
      Pattern.compile("(?U)[\\p{L} .]{1,30}:.*\\?");

  private final ArticleSplitter splitter = new ArticleSplitter();
  private final Function<Section, Section> tidy =
      new RecurringLines()
          .andThen(new HeadLines())
          .andThen(new TailLines())
          .andThen(new BrokenParagraphs())
          .andThen(new PullQuotes());

  /**
   * The articles of a text, each followed by its comments.
   *
   * @param source the file they are from
   * @param known the file's own attribution
   */
  public List<ArticleDraft> read(String source, Findings known, List<Para> paras) {
    if (paras.isEmpty()) {
      return List.of();
    }
    CommentThread thread = CommentThread.of(paras);
    Section whole = new SiteText().apply(Section.of(known, bodyOf(thread)));
    List<ArticleDraft> articles = new ArrayList<>();
    List<Section> sections = splitter.split(whole);
    sections
        .subList(0, sections.size() - 1)
        .forEach(section -> addArticle(source, section, CommentThread.NONE, articles));
    addArticle(source, sections.getLast(), thread, articles);
    return articles;
  }

  private static List<Para> bodyOf(CommentThread thread) {
    return thread.article().isEmpty()
        ? thread.comments().stream().flatMap(comment -> comment.paras().stream()).toList()
        : thread.article();
  }

  private void addArticle(
      String source, Section section, CommentThread thread, List<ArticleDraft> articles) {
    Section tidied = tidy.apply(section);
    for (CommentThread.Comment comment : thread.comments()) {
      if (comment.byAuthor()) {
        tidied =
            tidied.with(
                Finding.guessed(Field.AUTHORS, comment.name(), "comment marked as the author's"));
      }
    }
    List<TextBlock> blocks = blocks(tidied.paras());
    if (blocks.isEmpty()) {
      return;
    }
    List<Dropped> dropped = new ArrayList<>(tidied.dropped());
    thread
        .rest()
        .forEach(para -> dropped.add(new Dropped(para.text(), "stands below the comments")));
    int under = articles.size();
    Findings findings = withLanguage(tidied.findings(), blocks);
    articles.add(ArticleDraft.article(source, findings, blocks, dropped));
    if (!thread.article().isEmpty()) {
      thread.comments().forEach(comment -> articles.add(comment(source, comment, under)));
    }
  }

  private static ArticleDraft comment(String source, CommentThread.Comment comment, int under) {
    List<TextBlock> blocks = blocks(comment.paras());
    Findings findings =
        Findings.of(
            List.of(Finding.stated(Field.AUTHORS, comment.name(), "line above the comment")));
    return ArticleDraft.comment(source, under, withLanguage(findings, blocks), blocks);
  }

  /** The paragraphs as blocks of an article; consecutive items form a list. */
  public static List<TextBlock> blocks(List<Para> paras) {
    List<TextBlock> blocks = new ArrayList<>();
    for (int i = 0; i < paras.size(); i++) {
      Para para = paras.get(i);
      if (para.isItem()) {
        List<String> items = new ArrayList<>();
        for (; i < paras.size() && paras.get(i).isItem(); i++) {
          items.add(TextBlock.BULLET + paras.get(i).text());
        }
        i--;
        blocks.add(TextBlock.list(items).onPage(para.page()));
      } else {
        blocks.add(TextBlock.of(kind(paras, i), para.text()).onPage(para.page()));
      }
    }
    return blocks;
  }

  private static TextBlock.Kind kind(List<Para> paras, int at) {
    Para para = paras.get(at);
    boolean heads = at + 1 < paras.size() && paras.get(at + 1).isProse();
    boolean heading =
        heads
            && para.isTitleLike()
            && para.text().length() <= HEADING
            && !QUESTION_IN_INTERVIEW.matcher(para.text()).matches();
    return heading || para.shape() == Para.Shape.HEADING
        ? TextBlock.Kind.HEADING
        : TextBlock.Kind.PARAGRAPH;
  }

  /** Completes findings with a guess of the language. */
  public static Findings withLanguage(Findings findings, List<TextBlock> blocks) {
    String text =
        Stream.concat(findings.value(Field.TITLE).stream(), blocks.stream().map(TextBlock::line))
            .collect(Collectors.joining(" "));
    return LanguageGuess.of(text)
        .map(
            lang ->
                findings.orElse(Finding.guessed(Field.LANG, lang, "frequent words of the text")))
        .orElse(findings);
  }
}
