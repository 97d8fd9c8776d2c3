package org.quipu.telegram.outbox;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.quipu.config.Secret;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The address of the Bot API, and the client for it. */
public final class BotApi implements AutoCloseable {
  private static final int MOST_REQUESTS_AT_ONCE = 64;

  private final TelegramUrl url;
  private final Secret token;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient http;

  /**
   * @param base for example {@code https://api.telegram.org}; plain http is accepted for loopback
   *     only, because the token is part of every URL
   * @throws IllegalArgumentException if the base URL cannot be used
   */
  public BotApi(URI base, Secret token, boolean plainHttpAnywhere) {
    this.url = ApiUrl.of(base, plainHttpAnywhere);
    this.token = token;
    this.http = sendingClient();
  }

  /** The Bot API at a base URL; plain http is accepted for loopback only. */
  public static BotApi at(URI base, Secret token) {
    return new BotApi(base, token, false);
  }

  /**
   * Returns the base URL if it can be used.
   *
   * @throws IllegalArgumentException if not, with the reason
   */
  public static URI checked(URI base, boolean plainHttpAnywhere) {
    ApiUrl.of(base, plainHttpAnywhere);
    return base;
  }

  private OkHttpClient sendingClient() {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(MOST_REQUESTS_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(MOST_REQUESTS_AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        // Closes idle connections before the server does, so that fewer requests hit a dead one.
        .connectionPool(
            new ConnectionPool(MOST_REQUESTS_AT_ONCE, 20, java.util.concurrent.TimeUnit.SECONDS))
        // OkHttp would silently send a message a second time.
        .retryOnConnectionFailure(false)
        // A redirect would carry the token to its target, perhaps even in the clear.
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(Duration.ofSeconds(10))
        .writeTimeout(Duration.ofSeconds(20))
        .readTimeout(Duration.ofSeconds(30))
        .callTimeout(Duration.ofSeconds(60))
        .addInterceptor(new ResponseGuard())
        .build();
  }

  /** The client for sending. It makes one attempt at each request. */
  public TelegramClient client() {
    return new OkHttpTelegramClient(http, token.reveal(), url);
  }

  public TelegramUrl url() {
    return url;
  }

  public Secret token() {
    return token;
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
    threads.shutdownNow();
  }
}
