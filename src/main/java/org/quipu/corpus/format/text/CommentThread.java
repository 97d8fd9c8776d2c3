package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.format.clue.Boilerplate;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Readers' comments under an article.
 *
 * @param article the paragraphs before the first comment
 * @param comments in order, replies after the comments that they answer
 * @param rest the paragraphs after the last comment
 */
record CommentThread(List<Para> article, List<Comment> comments, List<Para> rest) {
  static final CommentThread NONE = new CommentThread(List.of(), List.of(), List.of());

  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,5})\\.[ \\u00A0]+(\\S.{0,60})$");
  private static final Pattern SAYS =
      Pattern.compile(
          "(?iU)^(\\S.{0,50}?)(?:,? on .{6,40})? " + Language.anyOf(WordKind.SAYS) + "\\s?:$");
  private static final Pattern BADGE =
      Pattern.compile("(?iU)[ \\u00A0]+\\(?" + Language.anyOf(WordKind.AUTHOR_BADGE) + "\\)?$");
  private static final Pattern HEADING =
      Pattern.compile(
          "(?iU)(\\d+ )?" + Language.anyOf(WordKind.COMMENTS_HEADING) + "( \\(?\\d+\\)?)?:?");
  private static final Pattern BEFORE_DATE =
      Pattern.compile("(?iU)\\s+[-–—|·•]\\s+|,\\s+|\\s+(on|el|le|am)\\s+|\\s+\\(");
  private static final Pattern BUTTON =
      Pattern.compile("(?iU)" + Language.anyOf(WordKind.COMMENT_BUTTON) + "( ?↓)?");

  /**
   * One comment.
   *
   * @param name the commenter's name, as on the page
   * @param byAuthor whether the page marks the commenter as the article's author
   */
  record Comment(String name, boolean byAuthor, List<Para> paras) {}

  /** Separates the comments. At least two are needed, unless a heading announces them. */
  static CommentThread of(List<Para> paras) {
    return numbered(paras)
        .or(() -> said(paras))
        .or(() -> headed(paras))
        .orElse(new CommentThread(paras, List.of(), List.of()));
  }

  private static Optional<CommentThread> numbered(List<Para> paras) {
    for (int start = 0; start < paras.size(); start++) {
      if (isNumberedHead(paras, start)
          && NUMBERED.matcher(paras.get(start).text()).replaceFirst("$1").equals("1")) {
        CommentThread thread = readNumbered(paras, start);
        if (thread.comments.size() >= 2) {
          return Optional.of(thread);
        }
      }
    }
    return Optional.empty();
  }

  // A head is a numbered name whose comment is indented further than the name.
  private static boolean isNumberedHead(List<Para> paras, int at) {
    return at + 1 < paras.size()
        && NUMBERED.matcher(paras.get(at).text()).matches()
        && paras.get(at + 1).indent() > paras.get(at).indent();
  }

  private static CommentThread readNumbered(List<Para> paras, int start) {
    int base = paras.get(start).indent();
    List<Comment> comments = new ArrayList<>();
    int at = start;
    while (at < paras.size() && isNumberedHead(paras, at) && paras.get(at).indent() >= base) {
      int inner = paras.get(at + 1).indent();
      int end = at + 1;
      while (end < paras.size()
          && paras.get(end).indent() >= inner
          && !isNumberedHead(paras, end)) {
        end++;
      }
      Matcher head = NUMBERED.matcher(paras.get(at).text());
      comments.add(comment(head.replaceFirst("$2"), paras.subList(at + 1, end)));
      at = end;
    }
    return new CommentThread(paras.subList(0, start), comments, paras.subList(at, paras.size()));
  }

  private static Optional<CommentThread> said(List<Para> paras) {
    List<Integer> heads = new ArrayList<>();
    for (int i = 0; i + 1 < paras.size(); i++) {
      Matcher head = SAYS.matcher(paras.get(i).text());
      if (head.matches() && head.group(1).split(" ", -1).length <= 5) {
        heads.add(i);
      }
    }
    if (heads.size() < 2) {
      return Optional.empty();
    }
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1) : paras.size();
      String name = SAYS.matcher(paras.get(heads.get(i)).text()).replaceFirst("$1");
      List<Para> body = body(paras.subList(heads.get(i) + 1, end));
      if (!body.isEmpty()) {
        comments.add(comment(name, body));
      }
    }
    return comments.size() < 2
        ? Optional.empty()
        : Optional.of(new CommentThread(paras.subList(0, heads.getFirst()), comments, List.of()));
  }

  // Below a heading that announces comments, each begins with a name and a date.
  private static Optional<CommentThread> headed(List<Para> paras) {
    for (int at = 1; at + 1 < paras.size(); at++) {
      if (HEADING.matcher(paras.get(at).text()).matches() && dated(paras, at + 1).isPresent()) {
        List<Comment> comments = readDated(paras, at + 1);
        return comments.isEmpty()
            ? Optional.empty()
            : Optional.of(new CommentThread(paras.subList(0, at), comments, List.of()));
      }
    }
    return Optional.empty();
  }

  private static List<Comment> readDated(List<Para> paras, int start) {
    List<Comment> comments = new ArrayList<>();
    Optional<String> name = Optional.empty();
    List<Para> open = new ArrayList<>();
    for (int at = start; at <= paras.size(); at++) {
      Optional<String> next = at < paras.size() ? dated(paras, at) : Optional.empty();
      if (next.isPresent() || at == paras.size()) {
        List<Para> body = body(open);
        name.filter(who -> !body.isEmpty()).ifPresent(who -> comments.add(comment(who, body)));
        name = next;
        open.clear();
      } else {
        open.add(paras.get(at));
      }
    }
    return comments;
  }

  // "Rosa" above a date, or "Rosa, 28 June 2021" and "Rosa on June 28, 2021".
  private static Optional<String> dated(List<Para> paras, int at) {
    String line = paras.get(at).text();
    if (line.length() > 100 || DateClue.line(line).isPresent()) {
      return Optional.empty();
    }
    Matcher joint = BEFORE_DATE.matcher(line);
    while (joint.find()) {
      if (DateClue.line(line.substring(joint.end())).isPresent()) {
        return Optional.of(line.substring(0, joint.start()));
      }
    }
    boolean above =
        at + 1 < paras.size()
            && DateClue.line(paras.get(at + 1).text()).isPresent()
            && line.length() <= 50
            && !Boilerplate.endsSentence(line);
    return above ? Optional.of(line) : Optional.empty();
  }

  private static List<Para> body(List<Para> paras) {
    return paras.stream()
        .filter(para -> !BUTTON.matcher(para.text()).matches())
        .filter(para -> DateClue.line(para.text()).isEmpty())
        .filter(para -> Boilerplate.line(para.text()).isEmpty())
        .toList();
  }

  private static Comment comment(String head, List<Para> paras) {
    Matcher badge = BADGE.matcher(head);
    boolean byAuthor = badge.find();
    return new Comment(
        byAuthor ? head.substring(0, badge.start()) : head, byAuthor, List.copyOf(paras));
  }
}
