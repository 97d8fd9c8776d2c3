package org.quipu.corpus.format.mail;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.draft.ArticleDraft;

class MailReaderTest {
  private static final String ANSWER =
      "The oars lie under the jetty. Take the short pair, please, and bring it back by dusk.";
  private static final String QUESTION = "Which oars may we take, and where are they kept?";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Tue, 6 Feb 2024 at 09:15, Omar Lind <omar@example.org> wrote:\n> %s\n",
        "On Tue, 6 Feb 2024 at 09:15, Omar Lind\n<omar@example.org> wrote:\n\n> %s\n",
        "Am Di., 6. Feb. 2024 um 09:15 Uhr schrieb Omar Lind <omar@example.org>:\n> %s\n",
        "El mar, 6 feb 2024 a las 9:15, Omar Lind (<omar@example.org>) escribió:\n\n> %s\n",
        "Le mar. 6 févr. 2024 à 09:15, Omar Lind <omar@example.org> a écrit :\n> %s\n",
        "From: Omar Lind <omar@example.org>\nSent: Tuesday, February 6, 2024 9:15 AM\nTo: Vera"
            + " Sund\nSubject: Oars\n\n%s\n",
        "Von: Omar Lind\nGesendet: Dienstag, 6. Februar 2024 09:15\nAn: Vera Sund\nBetreff:"
            + " Ruder\n\n%s\n",
        "De: Omar Lind\nEnviado el: martes, 6 de febrero de 2024 9:15\nPara: Vera Sund\nAsunto:"
            + " Remos\n\n%s\n",
        "De : Omar Lind\nEnvoyé : mardi 6 février 2024 09:15\nÀ : Vera Sund\nObjet : Rames\n\n%s\n",
        "-----Original Message-----\nFrom: Omar Lind\nSent: Tuesday\nTo: Vera Sund\n\n%s\n",
        "________________________________\nFrom: Omar Lind\nSent: Tuesday\nTo: Vera\n\n%s\n"
      })
  void whatAMailAnswersIsNoPartOfIt(String quoted) throws Exception {
    ArticleDraft mail = read("text/plain", ANSWER + "\n\n" + quoted.formatted(QUESTION)).getFirst();
    assertAll(
        () -> assertEquals(ANSWER, mail.text()),
        () -> assertEquals(List.of("Vera Sund"), mail.findings().authors()));
  }

  @Test
  void answerBelowTheQuotationIsKept() throws Exception {
    assertEquals(
        ANSWER,
        read("text/plain", "On 6 Feb 2024, Omar wrote:\n> " + QUESTION + "\n\n" + ANSWER)
            .getFirst()
            .text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='gmail_quote'><div class='gmail_attr'>On Tue, Omar Lind wrote:</div><blockquote"
            + " class='gmail_quote'>%s</blockquote></div>",
        "<div id='appendonsend'></div><div>%s</div>",
        "<div><b>From:</b> Omar Lind<br><b>Sent:</b> Tuesday<br><b>To:</b> Vera<br><b>Subject:</b>"
            + " Oars</div><p>%s</p>",
        "<div class='moz-cite-prefix'>On 6.2.24, Omar wrote:</div><blockquote type='cite'>%s"
            + "</blockquote>"
      })
  void framesOfHtmlMailsAreKnown(String quoted) throws Exception {
    String text =
        read("text/html", "<div>" + ANSWER + "</div>" + quoted.formatted(QUESTION))
            .getFirst()
            .text();
    assertAll(() -> assertEquals(ANSWER, text), () -> assertFalse(text.contains("Which oars")));
  }

  @Test
  void signatureIsNoText() throws Exception {
    assertEquals(
        ANSWER, read("text/plain", ANSWER + "\n\n-- \nVera Sund\nPier 4").getFirst().text());
  }

  private static List<ArticleDraft> read(String type, String body) throws Exception {
    String mail =
        "From: Vera Sund <vera@example.org>\nSubject: Re: Oars\nMIME-Version: 1.0\nContent-Type: "
            + type
            + "; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
            + body;
    return MailReader.read("a.eml", mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
