package org.quipu.telegram.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.quipu.config.Secret;

/** Fetches files from the Bot API server. Its URLs hold the token, so no message shows them. */
public final class TokenedFiles implements FileSource {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI api;
  private final Secret token;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /**
   * Fetches from a server.
   *
   * @param api its base URL
   */
  public TokenedFiles(URI api, Secret token) {
    this.api = api;
    this.token = token;
  }

  @Override
  public InputStream open(String path) throws IOException {
    String base = api.toString().replaceFirst("/$", "");
    URI uri = URI.create(base + "/file/bot" + token.reveal() + "/" + encoded(path));
    try {
      HttpResponse<InputStream> response =
          http.send(
              HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        response.body().close();
        throw new IOException("the server answers " + response.statusCode() + " for the file");
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the process stops");
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
