package org.quipu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.config.ConfigException;
import org.quipu.config.Secret;
import org.quipu.config.SecretSource;
import org.quipu.config.Settings;
import org.quipu.config.SettingsFile;
import org.quipu.retrieval.IndexException;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;
import org.quipu.serve.LogSettings;
import org.quipu.serve.OpenCorpus;
import org.quipu.serve.StatusAddress;
import org.quipu.store.Store;
import org.quipu.store.StoreConfig;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;
import org.quipu.store.jdbc.JdbcStore;
import org.quipu.store.jdbc.StoreFile;
import org.quipu.telegram.doors.DoorConfig;
import org.quipu.telegram.service.BotProbe;
import org.quipu.telegram.service.TelegramConfig;
import org.quipu.telegram.service.TelegramSettings;

/** The checks of the doctor, each after those that it depends on. */
final class Diagnosis {
  /** With less free space, an index or a store may be unable to grow. */
  private static final long LITTLE_DISK_BYTES = 1L << 30;

  private static final String TOKEN_SHAPE = "\\d+:[A-Za-z0-9_-]{30,}";

  private final Workbench workbench;
  private final GlobalOptions options;
  private final List<Finding> findings = new ArrayList<>();

  Diagnosis(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  List<Finding> findings() {
    try {
      Settings settings = workbench.settings(options);
      LogSettings.check(workbench.environment());
      configuration();
      disk(settings);
      corpusAndIndex(settings);
      store(settings);
      token(settings);
    } catch (ConfigException e) {
      wrong("configuration", e.getMessage(), "correct the setting and run doctor again");
    }
    return List.copyOf(findings);
  }

  private void configuration() {
    List<String> strays = SettingsFile.strayVariables(workbench.environment());
    if (strays.isEmpty()) {
      fine("configuration", "read");
    } else {
      note(
          "configuration",
          "read; no settings are " + String.join(", ", strays),
          "config/quipu.yaml names all settings; telegram.mode is QUIPU_TELEGRAM_MODE");
    }
  }

  private void disk(Settings settings) {
    Path data = settings.path("data");
    try {
      Files.createDirectories(data);
      long free = Files.getFileStore(data).getUsableSpace();
      String what = (free >> 20) + " MB free in " + data;
      if (!Files.isWritable(data)) {
        wrong("disk", data + " cannot be written", "give its owner write permission");
      } else if (free < LITTLE_DISK_BYTES) {
        wrong("disk", what, "make room: the index and the store grow there");
      } else {
        fine("disk", what);
      }
    } catch (IOException e) {
      wrong("disk", data + ": " + e.getMessage(), "name a folder that can be made with QUIPU_DATA");
    }
  }

  private void corpusAndIndex(Settings settings) {
    try (OpenCorpus corpus = workbench.opener().open(settings)) {
      RefreshReport report = corpus.index().refresh(corpus.files(), RefreshProgress.SILENT);
      try (Snapshot snapshot = corpus.index().snapshot()) {
        corpus(settings, snapshot.info(), report);
        index(settings, snapshot.info());
      }
    } catch (IndexException e) {
      wrong("index", e.getMessage(), "see the message");
    }
  }

  private void corpus(Settings settings, IndexInfo info, RefreshReport report) {
    String what =
        info.articles()
            + " articles in "
            + settings.path("corpus")
            + info.newest().map(date -> ", the newest of " + date).orElse("");
    if (info.articles() == 0) {
      wrong("corpus", what, "put articles there, or run ./quipu import");
    } else if (!report.problems().isEmpty()) {
      note(
          "corpus",
          what + "; something is wrong with some files",
          "run ./quipu check, which says what and where");
    } else {
      fine("corpus", what);
    }
  }

  private void index(Settings settings, IndexInfo info) {
    fine(
        "index",
        info.passages() + " passages in " + OpenCorpus.indexFolder(settings) + ", up to date");
  }

  /** Reports on the store without creating it: that is left to serve. */
  private void store(Settings settings) {
    StoreSettings store = StoreConfig.read(settings);
    if (store.file().filter(file -> !Files.exists(file)).isPresent()) {
      fine("store", store + ", which serve will make");
      return;
    }
    List<String> damage = store.file().isPresent() ? StoreFile.of(store).damage() : List.of();
    if (!damage.isEmpty()) {
      wrong(
          "store",
          store + " is damaged: " + damage.getFirst(),
          "replace it with a backup: ./quipu restore FILE");
      return;
    }
    try (Store opened = JdbcStore.open(store, Clock.systemUTC())) {
      fine(
          "store",
          "%s, %d updates waiting, verdicts: %d"
              .formatted(store, opened.inbox().backlog(), opened.verdicts().count()));
    } catch (StoreException e) {
      wrong("store", e.getMessage(), "see the message; serve cannot start without its store");
    }
  }

  private void token(Settings settings) {
    // Reports every setting that serve would refuse.
    TelegramSettings telegram = TelegramConfig.read(settings, new Secret(""));
    DoorConfig.read(settings, "");
    StatusAddress.read(settings);
    SecretSource secrets = new SecretSource(workbench.environment());
    Optional<Secret> token = secrets.find(SecretSource.BOT_TOKEN);
    if (token.isEmpty()) {
      note(
          "token",
          "none, so serve cannot start; everything else works",
          "get one from @BotFather and set TELEGRAM_BOT_TOKEN or TELEGRAM_BOT_TOKEN_FILE");
    } else if (!token.get().reveal().matches(TOKEN_SHAPE)) {
      wrong(
          "token",
          "it does not look like a token (digits, a colon, 35 letters and digits)",
          "copy it again from @BotFather");
    } else {
      there(secrets);
      bot(settings, telegram, token.get());
    }
  }

  private void there(SecretSource secrets) {
    secrets
        .openFile(SecretSource.BOT_TOKEN)
        .ifPresentOrElse(
            file ->
                note(
                    "token",
                    "there; everybody on this machine can read " + file,
                    "chmod 600 it, unless it is a secret of a container"),
            () -> fine("token", "there"));
  }

  private void bot(Settings settings, TelegramSettings telegram, Secret token) {
    switch (BotProbe.ask(settings, token)) {
      case BotProbe.Outcome.Known me -> {
        doors(me);
        webhook(telegram, me.webhook());
      }
      case BotProbe.Outcome.TokenRefused _ ->
          wrong("telegram", "the token was refused", "copy it again from @BotFather");
      case BotProbe.Outcome.Unreachable(String why) ->
          wrong(
              "telegram",
              settings.requiredText("telegram.api") + " cannot be used: " + why,
              "check the network and the setting telegram.api");
    }
  }

  private void doors(BotProbe.Outcome.Known me) {
    fine("telegram", "the token belongs to @" + me.username());
    if (me.readsAllGroupMessages()) {
      note(
          "privacy mode",
          "off: the bot is sent every message of its groups, which it does not need",
          "switch it on with /setprivacy at @BotFather, then remove and add the bot again");
    } else {
      fine("privacy mode", "on: only messages meant for the bot are sent to it");
    }
    if (!me.inline()) {
      note("inline", "off", "switch it on with /setinline at @BotFather");
    }
    if (!me.guest()) {
      note("guest", "off", "switch on guest mode in the bot's settings at @BotFather");
    }
  }

  private void webhook(TelegramSettings telegram, Optional<BotProbe.Outcome.Webhook> found) {
    boolean wanted = telegram.webhook().isPresent();
    if (found.isEmpty()) {
      fine("updates", wanted ? "by webhook, which serve will set" : "by polling");
    } else if (!wanted) {
      note(
          "updates",
          "by polling, but a webhook is set: " + found.get().url(),
          "serve removes it when it starts; stop whatever set it");
    } else {
      webhook(found.get());
    }
  }

  private void webhook(BotProbe.Outcome.Webhook webhook) {
    String what = "by webhook %s, %d waiting".formatted(webhook.url(), webhook.waiting());
    webhook
        .lastError()
        .ifPresentOrElse(
            error ->
                note(
                    "updates",
                    what + "; Telegram's last call failed: " + error,
                    "check the proxy and its certificate, and that serve runs behind it"),
            () -> fine("updates", what));
  }

  private void note(String subject, String what, String cure) {
    findings.add(new Finding(Finding.State.NOTE, subject, what, Optional.of(cure)));
  }

  private void fine(String subject, String what) {
    findings.add(new Finding(Finding.State.FINE, subject, what, Optional.empty()));
  }

  private void wrong(String subject, String what, String cure) {
    findings.add(new Finding(Finding.State.WRONG, subject, what, Optional.of(cure)));
  }

  /** The result of one check. */
  record Finding(State state, String subject, String what, Optional<String> cure) {
    enum State {
      FINE,
      NOTE,
      WRONG
    }
  }
}
