package org.quipu.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quipu.answer.PageAddress;
import org.quipu.chat.CorpusReload;
import org.quipu.chat.DocumentImport;
import org.quipu.chat.Greeting;
import org.quipu.chat.Library;
import org.quipu.chat.room.CorpusImport;
import org.quipu.chat.room.Notices;
import org.quipu.chat.room.Room;
import org.quipu.chat.words.Languages;
import org.quipu.config.Secret;
import org.quipu.config.Settings;
import org.quipu.corpus.confined.ConfinedReader;
import org.quipu.monitor.Metrics;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.store.Store;
import org.quipu.store.StoreConfig;
import org.quipu.store.jdbc.JdbcStore;
import org.quipu.telegram.doors.DoorConfig;
import org.quipu.telegram.doors.Doors;
import org.quipu.telegram.doors.TokenedFiles;
import org.quipu.telegram.service.TelegramConfig;
import org.quipu.telegram.service.TelegramService;
import org.quipu.telegram.service.TelegramSettings;
import org.quipu.telegram.service.TokenRefused;
import org.quipu.web.Health;
import org.quipu.web.ReadingRoom;
import org.quipu.web.StatusServer;
import org.quipu.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot with everything it needs, from start to stop. Parts are closed before those that they
 * depend on.
 */
public final class Serving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  /** The service's shutdown budget out of ten seconds, whatever it waits for. */
  private static final Duration SERVICE_SHARE = Duration.ofMillis(8500);

  /** The rest of the ten seconds, in whole seconds, for closing the web servers. */
  private static final long LAST_SECONDS = 1;

  /** The time limit, in seconds, for reading a request and for writing a response. */
  private static final String REQUEST_SECONDS = "10";

  /** The maximum number of connections to one of our ports; Telegram opens at most 40. */
  private static final String MOST_CONNECTIONS = "200";

  private final Settings settings;
  private final Store store;
  private final TelegramSettings telegram;
  private final Optional<InetSocketAddress> statusAddress;
  private final Metrics metrics = new Metrics();
  private final OpenCorpus corpus;
  private final Library library;
  private final Room room;
  private final TelegramService service;

  /** Threads for searching, which is the bot's main work. */
  private final WorkPool searching = WorkPool.ofProcessors("search");

  /** Threads for imports and for reloading the corpus, which rarely run more than one at a time. */
  private final WorkPool upkeep = new WorkPool("upkeep", 2, System::nanoTime);

  private final Deque<Runnable> closings = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private Serving(OpenCorpus corpus, Store store, Settings settings, Secret token) {
    this.corpus = corpus;
    this.store = store;
    this.settings = settings;
    telegram = TelegramConfig.read(settings, token);
    statusAddress = StatusAddress.read(settings);
    library =
        new Library(
            corpus.index(),
            searching.of(new CountedAnswers(corpus.answerer(), metrics)),
            searching.of(corpus.answerer()),
            corpus.desk(),
            () -> corpus.files().samples(problem -> {}),
            PageAddress.read(settings),
            Greeting.read(settings));
    room = room();
    service = TelegramService.of(telegram, store, doors(), metrics);
    new ServingGauges(metrics, corpus, service).register();
    closings.push(corpus::close);
    closings.push(searching::close);
    closings.push(upkeep::close);
    closings.push(store::close);
    closings.push(service::close);
  }

  /** Opens the store and composes the parts; closes the corpus if that fails. */
  public static Serving open(OpenCorpus corpus, Settings settings, Secret token) {
    try {
      Store store = JdbcStore.open(StoreConfig.read(settings), Clock.systemUTC());
      try {
        return new Serving(corpus, store, settings, token);
      } catch (RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (RuntimeException e) {
      corpus.close();
      throw e;
    }
  }

  private Room room() {
    CorpusReload reload = () -> corpus.index().refresh(corpus.files(), RefreshProgress.SILENT);
    return new Room(
        library,
        store,
        StoreConfig.kept(settings, isTalkative()),
        upkeep.of(reload),
        Optional.of(upkeep.of(documents(reload))),
        Clock.systemUTC());
  }

  private Doors doors() {
    return new Doors(
        room,
        room.menu(),
        store,
        new Notices(store.chats(), Languages.preferring(library.greeting().language())),
        new TokenedFiles(telegram.api(), telegram.token()),
        DoorConfig.read(settings, version()),
        () -> built(corpus),
        Clock.systemUTC());
  }

  private void tellOfSamples() {
    corpus.files().samples(problem -> LOG.warn("corpus: {}", problem));
    room.unansweredSamples()
        .forEach(
            question ->
                LOG.warn(
                    "corpus: no passage answers the sample question \"{}\", so it is not offered",
                    question));
  }

  /** At the debug level the log contains exception messages, which may quote people's words. */
  private static boolean isTalkative() {
    return LoggerFactory.getLogger("org.quipu").isDebugEnabled();
  }

  private DocumentImport documents(CorpusReload reload) {
    return new CorpusImport(
        settings.path("data").resolve("imports"),
        settings.path("corpus").resolve("imported"),
        new ConfinedReader(ConfinedReader.Limits.usual()),
        reload,
        Clock.systemUTC());
  }

  private static Instant built(OpenCorpus corpus) {
    try (Snapshot snapshot = corpus.index().snapshot()) {
      return snapshot.info().built();
    }
  }

  private static String version() {
    return Optional.ofNullable(Serving.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  /** Starts the bot, and arranges for it to stop with the process. */
  public void start() throws TokenRefused, InterruptedException, IOException {
    boundRequests();
    if (statusAddress.isPresent()) {
      closings.push(status(statusAddress.get())::close);
    }
    if (settings.integer("web.port", 0, 65_535) != 0) {
      closings.push(readingRoom()::close);
    }
    closings.push(LiveCorpus.follow(corpus, settings.path("corpus"))::close);
    closings.push(BackgroundEncoding.start(corpus.index(), this::tellOfSamples)::close);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    service.start();
    new StartSummary(settings, corpus, StoreConfig.read(settings), telegram)
        .lines(service.botName(), store.inbox().backlog())
        .forEach(LOG::info);
  }

  /**
   * Limits requests and connections, so that slow clients cannot hold a connection for ever or use
   * up the file descriptors.
   */
  private static void boundRequests() {
    bound("sun.net.httpserver.maxReqTime", REQUEST_SECONDS);
    bound("sun.net.httpserver.maxRspTime", REQUEST_SECONDS);
    bound("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
  }

  private static void bound(String property, String usual) {
    System.setProperty(property, System.getProperty(property, usual));
  }

  private ReadingRoom readingRoom() throws IOException {
    WebSettings web = WebSettings.read(settings);
    if (web.token().isEmpty() && !settings.texts("telegram.allow").isEmpty()) {
      LOG.warn(
          "telegram.allow limits who may use the bot, but anybody who can reach port {} can read"
              + " the whole corpus: set web.token, or web.port to 0",
          web.port());
    }
    ReadingRoom room = ReadingRoom.open(library, web);
    LOG.info("the reading room is open at {}/", room.address());
    return room;
  }

  private StatusServer status(InetSocketAddress address) throws IOException {
    try {
      return new StatusServer(address, this::health, metrics);
    } catch (IOException e) {
      throw new IOException(
          "http.port %d on %s: %s"
              .formatted(address.getPort(), address.getHostString(), e.getMessage()),
          e);
    }
  }

  private Health health() {
    boolean live = store.isSound() && service.isMoving() && !searching.isStuck();
    return new Health(live, service.isReady(), service.sinceLastPoll(), service.backlog());
  }

  // The thread that waits for the end closes the other parts. An unavailable store may hold up the
  // service beyond its budget; work not recorded by then is repeated after a restart.
  private void stop() {
    Thread stopping = Thread.ofPlatform().name("stop-service").daemon().start(service::close);
    try {
      stopping.join(SERVICE_SHARE);
      closed.await(LAST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the service ends by itself or the process is asked to stop. */
  public void awaitEnd() throws TokenRefused, InterruptedException {
    service.awaitEnd();
  }

  @Override
  public void close() {
    while (!closings.isEmpty()) {
      closings.pop().run();
    }
    closed.countDown();
  }
}
