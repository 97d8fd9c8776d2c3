package org.quipu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.quipu.answer.Citation;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.answer.CorpusCitationDesk;
import org.quipu.chat.Library;
import org.quipu.config.Secret;
import org.quipu.corpus.Article;
import org.quipu.corpus.Span;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;

/** A reading room over a folder of articles that tests write, on a free port. */
public final class TestRoom implements AutoCloseable {
  static final String URL = "https://read.example.org";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final CorpusFolder corpus;
  private final PassageIndex index;
  private final Library library;
  private final ReadingRoom room;

  private TestRoom(Path folder, Path indexFolder, WebSettings settings) throws IOException {
    this.folder = folder;
    corpus = new CorpusFolder(folder);
    index =
        new PassageIndex(
            LuceneIndex.open(indexFolder, InstantSource.system()),
            Synonyms.in(folder.resolve("no-synonyms")));
    index.refresh(corpus, RefreshProgress.SILENT);
    library =
        new Library(
            index,
            new CorpusAnswerer(index),
            new CorpusCitationDesk(index),
            () -> corpus.samples(problem -> {}));
    room = ReadingRoom.open(library, settings);
  }

  /** A public room over a corpus folder. */
  public static TestRoom over(Path folder, Path indexFolder) throws IOException {
    return new TestRoom(folder, indexFolder, settings(Optional.of(URL), Optional.empty()));
  }

  static TestRoom locked(Path folder, Path indexFolder, String token) throws IOException {
    return new TestRoom(
        folder, indexFolder, settings(Optional.of(URL), Optional.of(new Secret(token))));
  }

  static TestRoom forThisMachine(Path folder, Path indexFolder) throws IOException {
    return new TestRoom(folder, indexFolder, settings(Optional.empty(), Optional.empty()));
  }

  private static WebSettings settings(Optional<String> url, Optional<Secret> token) {
    return new WebSettings(url, InetAddress.getLoopbackAddress(), 0, false, token);
  }

  /** Writes a file of the corpus. */
  public static void write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the corpus again after a change of a file. */
  void rewrite(String name, String text) {
    write(folder, name, text);
    index.refresh(corpus, RefreshProgress.SILENT);
  }

  void remove(String name) throws IOException {
    Files.delete(folder.resolve(name));
    index.refresh(corpus, RefreshProgress.SILENT);
  }

  /** The status that a browser gets which knows the room by a name of its own. */
  int statusFor(String host) throws IOException {
    URI address = URI.create(address("/"));
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }

  /** The path of the citation of some words of an article. */
  public String citation(String articleId, String words) {
    try (Snapshot snapshot = index.snapshot()) {
      Article article = snapshot.article(articleId).orElseThrow();
      int start = article.text().value().indexOf(words);
      Citation citation = library.desk().cite(article, new Span(start, start + words.length()));
      return "/c/" + citation.id();
    }
  }

  /** The address of a path on this machine. */
  public String address(String path) {
    return room.address() + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(path))).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Document page(String path, String... headers) {
    return Jsoup.parse(get(path, headers).body());
  }

  @Override
  public void close() {
    room.close();
    index.close();
  }
}
