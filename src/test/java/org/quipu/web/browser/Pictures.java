package org.quipu.web.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quipu.fixture.ShippedCorpus;
import org.quipu.web.TestRoom;

/**
 * Takes the pictures of docs/web.md from the shipped corpus. Not run by the build: {@code ./mvnw
 * test-compile exec:exec@pictures}.
 */
final class Pictures {
  private static final String QUESTION = "/search?q=How+many+coups+has+Peru+had%3F";

  private final TestRoom room;
  private final Chromium browser;
  private final Path folder;

  private Pictures(TestRoom room, Chromium browser, Path folder) {
    this.room = room;
    this.browser = browser;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    Path index = Files.createTempDirectory("pictures");
    try (TestRoom room = TestRoom.over(ShippedCorpus.FOLDER, index);
        Chromium browser =
            Chromium.start(
                Chromium.installed().orElseThrow(() -> new IOException("there is no Chromium")))) {
      new Pictures(room, browser, folder).take();
    }
  }

  private void take() throws IOException {
    String citation = citation();
    browser.size(1100, 760, false);
    take("home", "/");
    take("search", QUESTION);
    take("citation", citation);
    browser.dark(true);
    take("citation-dark", citation);
    browser.size(390, 760, true);
    take("citation-phone-dark", citation);
    browser.dark(false);
    take("search-phone", QUESTION);
  }

  private String citation() {
    browser.open(room.address(QUESTION));
    return browser.run("document.querySelector('figure.big a.name').pathname").asText();
  }

  private void take(String name, String path) throws IOException {
    browser.open(room.address(path));
    Files.write(folder.resolve(name + ".webp"), browser.picture());
  }
}
