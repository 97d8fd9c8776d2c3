package org.quipu.telegram.posting;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quipu.chat.Card;
import org.quipu.chat.Reply;
import org.quipu.store.Facts;
import org.quipu.telegram.Refusal;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.rendering.EntityText;
import org.quipu.telegram.rendering.Keyboard;
import org.quipu.telegram.rendering.RichCard;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputRichMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/**
 * Answers queries from chats that the bot may not be a member of. A result contains its whole
 * message, so that it is complete wherever it is posted.
 */
public final class QueryAnswers {
  /** Opens the private chat as a plain {@code /start} would. */
  private static final String START_PARAMETER = "inline";

  private final Poster poster;
  private final RichMemory rich;

  /**
   * Creates an answerer that uses the forms that the server accepts.
   *
   * @param poster knows whether the server accepts rich messages; queries are not the place to find
   *     out
   * @param version the version of this program
   */
  public QueryAnswers(Poster poster, RichMode mode, Facts facts, String version, Clock clock) {
    this.poster = poster;
    this.rich = new RichMemory(mode, facts, "telegram.rich.inline", version, clock);
  }

  /**
   * Answers an inline query.
   *
   * @param cacheSeconds how long Telegram may give the same answer to the same person
   */
  public void inline(Sender sender, String query, Reply.Results found, int cacheSeconds)
      throws SendRefused, InterruptedException {
    answer(
        richly -> {
          AnswerInlineQuery answer =
              AnswerInlineQuery.builder()
                  .inlineQueryId(query)
                  .results(results(found, richly))
                  .nextOffset(found.nextOffset().orElse(""))
                  .cacheTime(cacheSeconds)
                  // The bot's own words depend on the person's language.
                  .isPersonal(true)
                  .button(button(found))
                  .build();
          sender.answer(answer);
        });
  }

  /** Answers a mention in a chat that the bot never joined. */
  public void guest(Sender sender, String query, Reply.Result result)
      throws SendRefused, InterruptedException {
    answer(
        richly ->
            sender.answer(
                AnswerGuestQuery.builder()
                    .guestQueryId(query)
                    .result(article(result, Keyboard.WITHOUT_PRESSES, richly))
                    .build()));
  }

  private void answer(Answering answering) throws SendRefused, InterruptedException {
    if (poster.isRichProven() && rich.mayTry()) {
      try {
        answering.answer(true);
        rich.taken();
        return;
      } catch (SendRefused e) {
        if (e.refusal() != Refusal.INVALID && e.refusal() != Refusal.RICH_UNSUPPORTED) {
          throw e;
        }
        rich.refused(String.valueOf(e.getMessage()));
      }
    }
    answering.answer(false);
  }

  private static @Nullable InlineQueryResultsButton button(Reply.Results found) {
    return found
        .lead()
        .map(
            label ->
                InlineQueryResultsButton.builder()
                    .text(label)
                    .startParameter(START_PARAMETER)
                    .build())
        .orElse(null);
  }

  private static List<InlineQueryResult> results(Reply.Results found, boolean richly) {
    return found.results().stream()
        .<InlineQueryResult>map(result -> article(result, Keyboard.FULL, richly))
        .toList();
  }

  private static InlineQueryResultArticle article(
      Reply.Result result, Keyboard keyboard, boolean richly) {
    return InlineQueryResultArticle.builder()
        .id(result.id())
        .title(result.title())
        .description(result.description().isEmpty() ? null : result.description())
        .inputMessageContent(content(result.card(), richly))
        .replyMarkup(Requests.keyboard(result.card(), keyboard))
        .build();
  }

  private static InputMessageContent content(Card card, boolean richly) {
    if (richly) {
      return InputRichMessageContent.builder().richMessage(RichCard.of(card)).build();
    }
    EntityText text = EntityText.of(card);
    return InputTextMessageContent.builder()
        .messageText(text.text())
        .entities(text.entities())
        .linkPreviewOptions(Requests.noPreview())
        .build();
  }

  private interface Answering {
    void answer(boolean richly) throws SendRefused, InterruptedException;
  }
}
