package org.quipu.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.InetAddress;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.quipu.chat.Library;
import org.quipu.chat.words.Languages;
import org.quipu.retrieval.budget.OverBudgetException;
import org.quipu.web.page.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a corpus over HTTP: pages, citations as JSON, a feed. It keeps no state, sets no cookies
 * and works without scripts.
 *
 * <p>Javalin does the routing; the content of pages comes from {@link org.quipu.web.page}.
 */
public final class ReadingRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingRoom.class);

  /** The maximum number of connections; further clients wait. */
  private static final int MOST_CONNECTIONS = 500;

  private static final int LONGEST_HEADER = 16_384;
  private static final long LONGEST_BODY = 16_384;
  private static final int SOONEST_COMPRESSED = 1_000;

  private final Javalin server;
  private final WebSettings settings;

  private ReadingRoom(Javalin server, WebSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  /**
   * Opens the room.
   *
   * @throws IOException if the port is not available
   */
  public static ReadingRoom open(Library library, WebSettings settings) throws IOException {
    Assets assets = Assets.load();
    Site site =
        new Site(
            settings.url().orElseGet(() -> local(settings.listen(), settings.port())),
            Languages.preferring(library.greeting().language()).usualFirst(),
            assets.version(),
            settings.token().isEmpty());
    Readers readers = new Readers(library, site);
    Machines machines = new Machines(library, site, settings.isShared());
    Gatekeeper gatekeeper = new Gatekeeper(settings);
    Javalin server =
        Javalin.create(
            config -> {
              limit(config);
              config.routes.before(gatekeeper::admit);
              get(config, "/assets/{name}", assets::serve);
              // The first match counts: /c/ID.json before /c/ID.
              machines.routes().forEach((path, handler) -> get(config, path, handler));
              readers.routes().forEach((path, handler) -> get(config, path, handler));
              config.routes.error(404, readers::missing);
              config.routes.exception(OverBudgetException.class, readers::tooMuch);
              config.routes.exception(Exception.class, readers::failed);
            });
    try {
      server.start(settings.listen().getHostAddress(), settings.port());
      Thread.startVirtualThread(readers::prepare);
      return new ReadingRoom(server, settings);
    } catch (RuntimeException e) {
      throw new IOException(
          "web.port %d on %s: %s"
              .formatted(settings.port(), settings.listen().getHostAddress(), reason(e)),
          e);
    }
  }

  private static String reason(Throwable e) {
    return e.getCause() == null ? String.valueOf(e.getMessage()) : reason(e.getCause());
  }

  private static void limit(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.generateEtags = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = LONGEST_BODY;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.compressionStrategy.setDefaultMinSizeForCompression(SOONEST_COMPRESSED);
    config.router.ignoreTrailingSlashes = true;
    config.jetty.modifyHttpConfiguration(ReadingRoom::limit);
    config.jetty.modifyServer(
        server -> server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server)));
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LONGEST_HEADER);
  }

  private static void get(JavalinConfig config, String path, Handler handler) {
    config.routes.get(path, handler);
    config.routes.head(path, handler);
  }

  private static String local(InetAddress listen, int port) {
    String host = listen.isAnyLocalAddress() ? "127.0.0.1" : listen.getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** The address of the room on this machine. */
  public String address() {
    return local(settings.listen(), server.port());
  }

  @Override
  public void close() {
    server.stop();
    LOG.debug("the reading room is closed");
  }
}
