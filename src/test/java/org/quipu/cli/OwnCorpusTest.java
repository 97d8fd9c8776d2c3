package org.quipu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.format.Sample;

/** The way of docs/your-corpus.md: a new folder, thirteen files of all sorts, their questions. */
final class OwnCorpusTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "minutes.md",
          "# Minutes of February\n\nThe members agreed to paint the boathouse green.\n",
          "rules.txt",
          "Harbour rules\n\nVisitors pay twelve euros a night at the kiosk.\n",
          "sauna.html",
          "<html lang=en><head><title>The new sauna</title></head><body><article><h1>The new"
              + " sauna</h1><p>The sauna on the east beach opens at seven in the morning from"
              + " Tuesday to Sunday, and children go free.</p></article></body></html>",
          "wind.html",
          "<html lang=en><head><script type=application/ld+json>{\"@type\":\"NewsArticle\","
              + "\"headline\":\"Wind farm delayed\",\"author\":{\"@type\":\"Person\",\"name\":"
              + "\"Ida Berg\"}}</script></head><body><div><p>The wind farm off Skagby will not turn"
              + " before the autumn of 2026, since the cable ship is booked until then.</p></div>"
              + "</body></html>",
          "lamps.eml",
          """
          From: Vera Sund <vera@example.org>
          Subject: Lamps
          Message-ID: <1@example.org>
          Content-Type: text/plain; charset=utf-8

          The electrician replaced the seven lamps on the north pier.
          """,
          "list.mbox",
          """
          From omar@example.org Wed Jan 10 10:00:00 2024
          From: Omar Lind <omar@example.org>
          Message-ID: <2@example.org>

          The crane comes on the last Saturday of April.
          """,
          "budget.csv",
          "Item,2023,2024\nHeating,\"41,200 euros\",\"47,900 euros\"\n",
          "news.rss",
          "<rss version=\"2.0\"><channel><title>Ferry news</title><item><title>Timetable</title>"
              + "<description>From April the last ferry to Orsund leaves at half past ten."
              + "</description></item></channel></rss>",
          "crew chat.txt",
          "[12/03/2024, 10:15:03] Ana Moe: Who has seen it?\n[12/03/2024, 10:17:44] Omar Lind: The"
              + " key of the tool shed hangs behind the bar.\n[12/03/2024, 10:18:02] Ana Moe:"
              + " Thanks!\n");

  private static final Map<String, String> QUESTIONS = questions();

  @TempDir private Path folder;
  private Path home;

  private static Map<String, String> questions() {
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put("What colour will the boathouse be painted?", "paint the boathouse green");
    questions.put("What do visitors pay for a night?", "twelve euros a night");
    questions.put("When does the sauna open?", "at seven in the morning");
    questions.put("When will the wind farm turn?", "the autumn of 2026");
    questions.put("Who replaced the lamps on the pier?", "The electrician replaced");
    questions.put("When does the crane come?", "the last Saturday of April");
    questions.put("What was budgeted for heating in 2024?", "2024 47,900 euros");
    questions.put("When does the last ferry to Orsund leave?", "at half past ten");
    questions.put("Where is the key of the tool shed?", "behind the bar");
    questions.put("Who owns berth B7?", "B7: Owner Omar Lind");
    return questions;
  }

  @BeforeEach
  void fillFolder() throws Exception {
    home = folder.resolve("ferry");
    assertEquals(0, quipu("init", home.toString(), "--name", "Ferry bot").exit());
    Path corpus = home.resolve("corpus");
    for (Map.Entry<String, String> text : TEXTS.entrySet()) {
      Files.writeString(corpus.resolve(text.getKey()), text.getValue());
    }
    Files.write(corpus.resolve("book.epub"), Sample.epub("two.xhtml"));
    Files.write(corpus.resolve("rafts.pdf"), Sample.PDF.bytes());
    Files.write(corpus.resolve("boats.docx"), Sample.DOCX.bytes());
    Files.write(
        corpus.resolve("berths.xlsx"),
        Sample.zip(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
            "_rels/.rels",
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                + " name=\"Berths\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                + "2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData>"
                + row(1, "Berth", "Owner", "Depth")
                + row(2, "A1", "Karin Moe", "2.1 m")
                + row(3, "B7", "Omar Lind", "3.4 m")
                + "</sheetData></worksheet>"));
  }

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      row.append("<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>")
          .append(cells[i])
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private CommandLineRun quipu(String... arguments) {
    return new CommandLineRun.Runner(folder).run(arguments);
  }

  private CommandLineRun quipu(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("--config", home.resolve("quipu.yaml").toString()));
    all.addAll(arguments);
    return quipu(all.toArray(String[]::new));
  }

  @Test
  void everyQuestionIsAnsweredFromItsFile() throws Exception {
    for (Map.Entry<String, String> asked : QUESTIONS.entrySet()) {
      JsonNode answer =
          new ObjectMapper().readTree(quipu(List.of("ask", "--json", asked.getKey())).out());
      String quote = answer.at("/answers/0/quote").asText();
      assertTrue(quote.contains(asked.getValue()), asked.getKey() + " " + answer);
    }
  }

  @Test
  void checkSaysOncePerKindWhatTheFilesLack() {
    CommandLineRun checked = quipu(List.of("check"));

    assertEquals(1, checked.exit());
    assertTrue(checked.lines().size() <= 15, checked.out());
    assertTrue(checked.out().contains(" more like it: "), checked.out());
    assertTrue(checked.out().contains("in 13 files: 0 errors"), checked.out());
    assertTrue(
        quipu(List.of("check", "--all")).lines().size() > checked.lines().size(), checked.out());
  }
}
