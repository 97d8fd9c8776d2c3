package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.chat.DocumentImport;
import org.quipu.chat.room.Notices;
import org.quipu.chat.room.Room;
import org.quipu.chat.words.Languages;
import org.quipu.config.Secret;
import org.quipu.fixture.LiveCorpus;
import org.quipu.monitor.Metrics;
import org.quipu.store.RetentionSettings;
import org.quipu.store.Store;
import org.quipu.store.StoreSettings;
import org.quipu.store.jdbc.JdbcStore;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.inbox.FloodSettings;
import org.quipu.telegram.inbox.WorkerSettings;
import org.quipu.telegram.outbox.PaceSettings;
import org.quipu.telegram.polling.PollingSettings;
import org.quipu.telegram.posting.RichMode;
import org.quipu.telegram.service.TelegramService;
import org.quipu.telegram.service.TelegramSettings;

/** The whole bot over a corpus, polling a fake Bot API server. */
final class BotInTest implements AutoCloseable {
  final FakeBotApiServer server;
  final Store store;
  final Room room;
  private final TelegramService service;

  /** The options of a test. */
  record Choices(
      RichMode rich,
      boolean ephemeral,
      Set<Long> operators,
      Optional<DocumentImport> documents,
      FloodSettings flood) {
    static Choices usual() {
      return new Choices(RichMode.AUTO, false, Set.of(), Optional.empty(), FloodSettings.UNLIMITED);
    }

    Choices plain() {
      return new Choices(RichMode.OFF, ephemeral, operators, documents, flood);
    }

    Choices ephemerally() {
      return new Choices(rich, true, operators, documents, flood);
    }

    Choices operatedBy(long person) {
      return new Choices(rich, ephemeral, Set.of(person), documents, flood);
    }

    Choices importing(DocumentImport documentImport) {
      return new Choices(rich, ephemeral, operators, Optional.of(documentImport), flood);
    }

    Choices limited(FloodSettings limits) {
      return new Choices(rich, ephemeral, operators, documents, limits);
    }
  }

  private BotInTest(FakeBotApiServer server, Store store, Room room, TelegramService service) {
    this.server = server;
    this.store = store;
    this.room = room;
    this.service = service;
  }

  static BotInTest start(FakeBotApiServer server, LiveCorpus corpus, Path data, Choices choices)
      throws Exception {
    Store store =
        JdbcStore.open(
            StoreSettings.at("jdbc:sqlite:" + data.resolve("quipu.db")), Clock.systemUTC());
    Room room =
        new Room(
            corpus.library(),
            store,
            RetentionSettings.byDefault(),
            corpus::refresh,
            choices.documents(),
            Clock.systemUTC());
    URI api = URI.create(server.url());
    Secret token = new Secret(server.token());
    Doors doors =
        new Doors(
            room,
            room.menu(),
            store,
            new Notices(store.chats(), Languages.discover()),
            new TokenedFiles(api, token),
            new DoorSettings(choices.rich(), choices.ephemeral(), choices.operators(), "test"),
            () -> Instant.EPOCH,
            Clock.systemUTC());
    TelegramService service =
        TelegramService.of(settings(api, token, choices), store, doors, new Metrics());
    service.start();
    return new BotInTest(server, store, room, service);
  }

  private static TelegramSettings settings(URI api, Secret token, Choices choices) {
    return new TelegramSettings(
        api,
        false,
        token,
        Optional.empty(),
        new PollingSettings(5, TelegramSettings.KINDS),
        PaceSettings.UNLIMITED,
        new WorkerSettings(64, 5000, Duration.ofHours(1), choices.flood(), Set.of()),
        Duration.ofDays(7),
        Duration.ofDays(365),
        Duration.ofDays(365));
  }

  /** Waits until nothing is left to do: from then on silence is silence. */
  void settle() {
    server.awaitQuiet(() -> service.backlog() == 0);
  }

  /** Fails if the server refused anything that the bot said. */
  void assertNothingRefused() {
    assertEquals(
        List.of(),
        // The menu of an operator who has not started the bot yet cannot be asked for.
        server.refusals().stream().filter(r -> !r.method().equals("getMyCommands")).toList());
  }

  @Override
  public void close() {
    service.close();
    store.close();
  }
}
