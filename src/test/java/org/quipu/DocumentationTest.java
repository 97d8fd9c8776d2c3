package org.quipu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation is navigable: its links have targets, and its index names every page. */
final class DocumentationTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(Path.of(""));
        Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkOfThePageLeadsToAFileAndToAHeadingInIt(Path page) {
    assertEquals(
        List.of(), links(page).stream().filter(link -> !leadsSomewhere(page, link)).toList());
  }

  @Test
  void theIndexNamesEveryPage() {
    Set<String> named =
        links(Path.of("docs/README.md")).stream().collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        List.of(),
        names("docs").filter(name -> !name.equals("README.md") && !named.contains(name)).toList());
  }

  @Test
  void aHeadingIsAddressedInTheWayOfGitHub() {
    assertEquals("mails-and-mbox-eml", slug("Mails, and `mbox` (.eml)"));
    assertTrue(leadsSomewhere(Path.of("README.md"), "docs/telegram.md#getting-a-token"));
    assertEquals(false, leadsSomewhere(Path.of("README.md"), "docs/telegram.md#no-such-heading"));
  }

  private static Stream<String> names(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean leadsSomewhere(Path page, String link) {
    URI address = URI.create(link);
    if (address.isAbsolute()) {
      return true;
    }
    Path target =
        address.getPath().isEmpty()
            ? page
            : page.toAbsolutePath().getParent().resolve(address.getPath()).normalize();
    return Files.exists(target)
        && (address.getFragment() == null || headings(target).contains(address.getFragment()));
  }

  private static List<String> links(Path page) {
    List<String> links = new ArrayList<>();
    parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                links.add(link.getDestination());
                super.visit(link);
              }

              @Override
              public void visit(Image image) {
                links.add(image.getDestination());
                super.visit(image);
              }
            });
    return links;
  }

  private static Set<String> headings(Path page) {
    Set<String> slugs = new TreeSet<>();
    parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                slugs.add(slug(words(heading)));
              }
            });
    return slugs;
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  /** Lower case, without punctuation, blanks as hyphens. */
  private static String slug(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
        .replace(' ', '-');
  }

  private static Node parse(Path page) {
    try {
      return PARSER.parse(Files.readString(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
