package org.quipu.corpus.format.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.format.DocumentReader;

/** A folder of mails in one file. */
final class MailboxReaderTest {
  private static String mail(String sender, String body) {
    return "From "
        + sender
        + "@example.org Tue Jan  9 09:12:00 2024\nFrom: "
        + sender
        + " <"
        + sender
        + "@example.org>\nMessage-ID: <1@example.org>\nContent-Type: text/plain; charset=utf-8\n\n"
        + body
        + "\n\n";
  }

  private static List<ArticleDraft> read(String mailbox) throws Exception {
    return new DocumentReader().read("list.mbox", mailbox.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachMailIsAnArticleOfItsSender() throws Exception {
    List<ArticleDraft> mails =
        read(mail("Vera", "The hall is full.") + mail("Omar", "The crane comes in April."));

    assertEquals(
        List.of("The hall is full.", "The crane comes in April."),
        mails.stream().map(ArticleDraft::text).toList());
    assertEquals(List.of("Omar"), mails.get(1).findings().authors());
  }

  @Test
  void aLineOfAMailThatBeginsAsMailsDoIsItsOwn() throws Exception {
    List<ArticleDraft> mails =
        read(mail("Vera", "The hall is full.\n\n>From then on boats wait.\n\nFrom here on, too."));

    assertEquals(
        List.of("The hall is full.\n\nFrom then on boats wait.\n\nFrom here on, too."),
        mails.stream().map(ArticleDraft::text).toList());
  }

  @Test
  void aMailWithoutTextIsLeftOut() throws Exception {
    assertEquals(1, read(mail("Vera", "") + mail("Omar", "The crane comes in April.")).size());
  }
}
