package org.quipu.telegram.doors;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.quipu.config.Secret;

/** Fetches files from the Bot API server. Its URLs hold the token, so no message shows them. */
public final class TokenedFiles implements FileSource {
  /**
   * The time limit for a whole file, so that a server that sends byte by byte cannot hold a thread.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Bots cannot fetch more than 20 MB; a server that sends more is cut off. */
  private static final long MAX_BYTES = (20L << 20) + 1;

  private final URI api;
  private final Secret token;
  private final Duration patience;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /**
   * Creates a source of files.
   *
   * @param api the server's base URL
   */
  public TokenedFiles(URI api, Secret token) {
    this(api, token, PATIENCE);
  }

  /** Creates a source with another time limit for a file, from the request to its last byte. */
  TokenedFiles(URI api, Secret token, Duration patience) {
    this.api = api;
    this.token = token;
    this.patience = patience;
  }

  @Override
  public InputStream open(String path) throws IOException {
    String base = api.toString().replaceFirst("/$", "");
    URI uri = URI.create(base + "/file/bot" + token.reveal() + "/" + encoded(path));
    CompletableFuture<HttpResponse<byte[]>> fetching =
        http.sendAsync(
            HttpRequest.newBuilder(uri).build(),
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MAX_BYTES));
    try {
      HttpResponse<byte[]> response = fetching.get(patience.toMillis(), MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new IOException("the server answers " + response.statusCode() + " for the file");
      }
      return new ByteArrayInputStream(response.body());
    } catch (TimeoutException e) {
      throw new IOException(
          "the file did not arrive within %d s; send it again later"
              .formatted(patience.toSeconds()));
    } catch (ExecutionException e) {
      // The exception's message may contain the URL, and with it the token.
      throw new IOException(
          "the file cannot be fetched: " + e.getCause().getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the process stops");
    } finally {
      fetching.cancel(true);
    }
  }

  private static String encoded(String path) throws IOException {
    try {
      return new URI(null, null, "/" + path, null).getRawPath().substring(1);
    } catch (java.net.URISyntaxException e) {
      throw new IOException("the file has no usable path", e);
    }
  }
}
