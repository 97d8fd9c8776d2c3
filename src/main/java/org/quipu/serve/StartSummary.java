package org.quipu.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.quipu.config.Settings;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Snapshot;
import org.quipu.store.StoreSettings;
import org.quipu.telegram.service.TelegramSettings;

/**
 * The summary that an operator sees at the start: which bot runs, over which corpus, for whom, and
 * where.
 */
record StartSummary(
    Settings settings, OpenCorpus corpus, StoreSettings store, TelegramSettings telegram) {

  /**
   * The lines of the summary.
   *
   * @param bot the bot's name in Telegram
   * @param waiting questions that an earlier process left
   */
  List<String> lines(String bot, long waiting) {
    return List.of(
        "Bot @%s at %s, %s".formatted(bot, telegram.api(), way()),
        contents(),
        "Store %s, %d updates waiting".formatted(store, waiting),
        status(),
        served());
  }

  private String way() {
    return telegram
        .webhook()
        .map(
            webhook ->
                "by webhook %s, listening at %s port %d"
                    .formatted(webhook.url(), webhook.listen().getHostAddress(), webhook.port()))
        .orElse("by polling");
  }

  private String contents() {
    try (Snapshot snapshot = corpus.index().snapshot()) {
      IndexInfo info = snapshot.info();
      Path folder = settings.path("corpus");
      if (info.articles() == 0) {
        return EmptyCorpus.advice(folder);
      }
      return "Corpus %s: %d articles, %d passages, in %s%s"
          .formatted(
              folder,
              info.articles(),
              info.passages(),
              String.join(", ", info.passagesByLang().keySet().stream().sorted().toList()),
              info.newest().map(date -> ", the newest of " + date).orElse(""));
    }
  }

  private String status() {
    String port = settings.requiredText("http.port");
    return port.equals("0")
        ? "Health and metrics are off; http.port (QUIPU_HTTP_PORT) switches them on"
        : "Health and metrics at http://%s:%s/health and /metrics"
            .formatted(settings.requiredText("http.listen"), port);
  }

  private String served() {
    Set<Long> allowed = telegram.worker().allowed();
    String who =
        allowed.isEmpty()
            ? "Everybody is served"
            : "Only the %d chats and users of telegram.allow are served".formatted(allowed.size());
    return telegram.pace().limited() ? who : who + ", without limits of pace";
  }
}
