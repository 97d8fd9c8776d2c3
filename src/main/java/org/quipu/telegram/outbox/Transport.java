package org.quipu.telegram.outbox;

import java.io.Serializable;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.quipu.telegram.Refusal;
import org.quipu.telegram.outbox.Attempt.Accepted;
import org.quipu.telegram.outbox.Attempt.Failed;
import org.quipu.telegram.outbox.Attempt.Refused;
import org.quipu.telegram.outbox.Attempt.Unreached;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendRichMessage;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Makes one attempt at a request, through the library's client. */
final class Transport {
  private final TelegramClient client;

  Transport(TelegramClient client) {
    this.client = client;
  }

  <T extends Serializable> Attempt<T> attempt(PartialBotApiMethod<T> method)
      throws InterruptedException {
    try {
      return new Accepted<>(Optional.ofNullable(start(method).get()));
    } catch (ExecutionException e) {
      return failure(Optional.ofNullable(e.getCause()).orElse(e), isRich(method));
    } catch (TelegramApiException e) {
      return new Refused<>(Refusal.INVALID, "not a valid request: " + e.getMessage());
    }
  }

  private static <T> Attempt<T> failure(Throwable cause, boolean rich) {
    if (cause instanceof TelegramApiRequestException error && error.getApiResponse() != null) {
      return RefusalReader.read(error, rich);
    }
    String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return isUnreached(cause) ? new Unreached<>(why) : new Failed<>(why);
  }

  private static boolean isUnreached(Throwable cause) {
    return cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof SSLHandshakeException;
  }

  @SuppressWarnings("unchecked") // the result types are those that the methods declare
  private <T extends Serializable> CompletableFuture<T> start(PartialBotApiMethod<T> method)
      throws TelegramApiException {
    return switch (method) {
      case BotApiMethod<T> json -> client.executeAsync(json);
      case SendDocument document -> {
        document.validate();
        yield (CompletableFuture<T>) client.executeAsync(document);
      }
      case SetWebhook webhook -> (CompletableFuture<T>) client.executeAsync(webhook);
      default ->
          throw new IllegalArgumentException("cannot send a " + method.getClass().getSimpleName());
    };
  }

  private static boolean isRich(PartialBotApiMethod<?> method) {
    return method instanceof SendRichMessage
        || (method instanceof EditMessageText edit && edit.getRichMessage() != null);
  }
}
