package org.quipu.corpus.format.html;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.TextBlock;

final class PageCommentTest {
  private static final String TEXT =
      "The reeds are cut in the dry months, when the water is low, and carried to the shore, where"
          + " they are left to dry for some weeks, sometimes longer.";
  private static final String BODY =
      "<article><h1>Boats of reed</h1>" + ("<p>" + TEXT + "</p>").repeat(4) + "</article>";

  private static List<ArticleDraft> read(String head, String below) throws IOException {
    String page =
        "<!doctype html><html lang=en><head><title>Boats of reed</title>"
            + head
            + "</head><body>"
            + BODY
            + below
            + "</body></html>";
    return new HtmlReader().read("page.html", page);
  }

  private static List<String> comments(String head, String below) throws IOException {
    return read(head, below).stream()
        .filter(ArticleDraft::isComment)
        .map(PageCommentTest::line)
        .toList();
  }

  private static String line(ArticleDraft comment) {
    return String.join(", ", comment.findings().authors())
        + " | "
        + comment.findings().value(Field.DATE).orElse("no date")
        + " | "
        + String.join(" / ", comment.blocks().stream().map(TextBlock::text).toList());
  }

  @Test
  void weblogThreadIsReadCommentByCommentWithItsAnswers() throws IOException {
    assertEquals(
        List.of(
            "Rosa | 2021-06-28 | My uncle binds them. / Three days, no more.",
            "reedlover | 2021-06-29 | Two, if he is fast.",
            "O. Huanca | no date | Where is this?"),
        comments(
            "",
            "<div id=comments><h3>3 comments</h3><ol class=comment-list><li id=comment-12"
                + " class='comment even depth-1'><div id=div-comment-12 class=comment-body><div"
                + " class='comment-author vcard'><img><cite class=fn>Rosa</cite> <span"
                + " class=says>says:</span></div><div class='comment-meta commentmetadata'><a"
                + " href=#><time datetime=2021-06-28T10:00>June 28</time></a></div><p>My uncle"
                + " binds them.</p><p>Three days, no more.</p><div class=reply><a"
                + " class=comment-reply-link>Reply</a></div></div><ol class=children><li"
                + " id=comment-13 class='comment odd depth-2'><article class=comment-body><footer"
                + " class=comment-meta><div class=comment-author><b class=fn>reedlover</b> <span"
                + " class=says>says:</span></div><time datetime=2021-06-29>x</time></footer><div"
                + " class=comment-content><p>Two, if he is"
                + " fast.</p></div></article></li></ol></li><li id=comment-14 class=comment><div"
                + " class=comment-author><span class=fn>O. Huanca</span></div><div"
                + " class=comment-content><p>Where is this?</p></div></li></ol><form"
                + " class=comment-form><p>Leave a reply</p></form></div>"));
  }

  @Test
  void commentsStandUnderTheArticleAndNotInIt() throws IOException {
    List<ArticleDraft> read =
        read(
            "",
            "<section class=comments><div class=comment><span"
                + " class=comment-author-name>Rosa</span><div class=comment-text>My uncle binds"
                + " boats of reed, and he says that it takes three days, not"
                + " two.</div></div></section>");
    assertAll(
        () -> assertEquals(2, read.size()),
        () -> assertEquals(Optional.of(0), read.get(1).under()),
        () -> assertFalse(read.getFirst().text().contains("uncle")));
  }

  @Test
  void markedUpPropertiesNameCommenterDateAndText() throws IOException {
    assertEquals(
        List.of("Rosa Mamani | 2021-06-28 | My uncle binds them."),
        comments(
            "",
            "<div itemprop=comment itemscope itemtype=https://schema.org/Comment><span"
                + " itemprop=author itemscope itemtype=https://schema.org/Person><span"
                + " itemprop=name>Rosa Mamani</span></span><meta itemprop=dateCreated"
                + " content=2021-06-28><p itemprop=text>My uncle binds"
                + " them.</p><button>Like</button></div>"));
  }

  @Test
  void wrapperOfAThreadIsNoCommentOfItsOwn() throws IOException {
    assertEquals(
        List.of("Rosa | no date | First words.", "Luis | no date | Second words."),
        comments(
            "",
            "<div class=comment-container><div class=comment><a class=user-name"
                + " href=#>Rosa</a><p>First words.</p></div><div class=comment><a class=user-name"
                + " href=#>Luis</a><p>Second words.</p></div></div>"));
  }

  @Test
  void listedCommentsAreReadWithTheAnswersInThem() throws IOException {
    assertEquals(
        List.of(
            "Rosa | 2021-06-28 | My uncle binds them. / Three days.",
            "Luis | no date | Two & a half."),
        comments(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Boats of"
                + " reed\",\"comment\":[{\"@type\":\"Comment\",\"author\":{\"@type\":\"Person\",\"name\":\"Rosa\"},\"dateCreated\":\"2021-06-28T10:00:00Z\",\"text\":\"My"
                + " uncle binds them.\\n"
                + "\\n"
                + "Three"
                + " days.\",\"comment\":{\"@type\":\"Comment\",\"author\":\"Luis\",\"text\":\"<p>Two"
                + " &amp; a half.</p>\"}}]}</script>",
            ""));
  }

  @Test
  void whatLacksANameOrATextIsNoComment() throws IOException {
    assertEquals(
        List.of(),
        comments(
            "",
            "<div class=comment><p>Nobody said this.</p></div><div"
                + " class=comment><cite>Rosa</cite></div><ul><li class=recentcomments><span"
                + " class=comment-author-link>Rosa</span> on Boats</li></ul><pre><span class='token"
                + " comment'>// code</span></pre>"));
  }

  @Test
  void teaserOfTheOpinionPagesIsNoComment() throws IOException {
    assertEquals(
        List.of(),
        comments(
            "",
            "<ul><li class='item comment'><span class=author>Rosa Mamani</span><a href=/1>Why boats"
                + " of reed should be taxed at last</a></li></ul>"));
  }

  @Test
  void badgeOfTheAuthorNamesTheAuthorOfAnArticleThatNamesNone() throws IOException {
    ArticleDraft article =
        read(
                "",
                "<ol><li class='comment bypostauthor'><cite class=fn>Ana Quispe</cite><p>Thank you"
                    + " all.</p></li></ol>")
            .getFirst();
    assertAll(
        () -> assertEquals(List.of("Ana Quispe"), article.findings().authors()),
        () -> assertEquals(true, article.findings().unsure().contains(Field.AUTHORS)));
  }
}
