package org.quipu.serve;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.quipu.monitor.Counter;
import org.quipu.monitor.Metrics;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Snapshot;
import org.quipu.telegram.service.TelegramService;

/** Metrics of the running bot as a whole, besides those that its parts count themselves. */
record ServingGauges(Metrics metrics, OpenCorpus corpus, TelegramService service) {

  void register() {
    ofIndex();
    metrics.gauge("quipu_backlog", "Updates that wait or are being handled", service::backlog);
    metrics.gauge(
        "quipu_ready", "1 when updates are accepted, else 0", () -> service.isReady() ? 1 : 0);
    metrics.gauge(
        "quipu_seconds_since_last_poll",
        "Time since Telegram last answered a poll; NaN with a webhook and before the first",
        () -> service.sinceLastPoll().map(ServingGauges::seconds).orElse(Double.NaN));
    Counter answers = CountedAnswers.counter(metrics);
    metrics.gauge(
        "quipu_decline_ratio",
        "Share of the questions since the start that no passage answered; NaN before the first",
        () -> {
          double declined = answers.value(CountedAnswers.DECLINED);
          return declined
              / (declined
                  + answers.value(CountedAnswers.TENTATIVE)
                  + answers.value(CountedAnswers.ANSWERED));
        });
    metrics.gauge(
        "quipu_heap_used_bytes",
        "Heap in use, garbage included",
        () -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    metrics.gauge(
        "quipu_uptime_seconds",
        "Time since the process started",
        () -> ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
  }

  private void ofIndex() {
    metrics.gauge(
        "quipu_index_age_seconds",
        "Time since the index last changed",
        () -> index(info -> seconds(Duration.between(info.built(), Instant.now()))));
    metrics.gauge(
        "quipu_index_articles", "Articles in the index", () -> index(IndexInfo::articles));
    metrics.gauge(
        "quipu_index_passages", "Passages in the index", () -> index(IndexInfo::passages));
  }

  private double index(ToDoubleFunction<IndexInfo> figure) {
    try (Snapshot snapshot = corpus.index().snapshot()) {
      return figure.applyAsDouble(snapshot.info());
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
