package org.quipu.chat.button;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.quipu.answer.CitationId;
import org.quipu.chat.button.ButtonData.Choose;
import org.quipu.chat.button.ButtonData.Origin;

/** Parses button data, which anybody can forge. */
final class ButtonDataParser {
  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
  private static final Pattern BASE_36 = Pattern.compile("-?[0-9a-z]{1,12}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Pattern VALUE = Pattern.compile("[a-z]{1,20}");

  private final List<String> fields;

  private ButtonDataParser(List<String> fields) {
    this.fields = fields;
  }

  static Optional<ButtonData> parse(String data) {
    if (data.length() > 64) {
      return Optional.empty();
    }
    List<String> fields = List.of(data.split(":", -1));
    return new ButtonDataParser(fields).parse();
  }

  private Optional<ButtonData> parse() {
    return switch (fields.getFirst() + "/" + (fields.size() - 1)) {
      case "s1/4" -> page();
      case "w1/4" -> exactly();
      case "o1/2" -> number(1).flatMap(at -> number(2).map(of -> new ButtonData.Position(at, of)));
      case "j1/2" -> wrong();
      case "d1/1" -> asker(1).map(ButtonData.Delete::new);
      case "i2/1" -> QuestionSource.parse(fields.get(1)).map(ButtonData.Sample::new);
      case "v1/3" -> overview();
      case "a1/1" -> number(1).map(ButtonData.Articles::new);
      case "b1/1" -> number(1).map(ButtonData.Sources::new);
      case "e1/1" -> ExportFormat.named(fields.get(1)).map(ButtonData.Export::new);
      case "z1/2" -> choose();
      case "x1/0" -> Optional.of(new ButtonData.Erase());
      case "k1/1" -> matching(1, TOKEN).map(ButtonData.Confirm::new);
      case "n1/1" -> matching(1, TOKEN).map(ButtonData.Cancel::new);
      default -> Optional.empty();
    };
  }

  private Optional<ButtonData> page() {
    Optional<CitationId> id = CitationId.parse(fields.get(2));
    if (id.isEmpty() && !fields.get(2).isEmpty()) {
      return Optional.empty();
    }
    return origin().flatMap(origin -> number(1).map(rank -> new ButtonData.Page(origin, rank, id)));
  }

  private Optional<ButtonData> exactly() {
    return CitationId.parse(fields.get(2))
        .flatMap(
            id ->
                origin()
                    .flatMap(
                        origin -> number(1).map(rank -> new ButtonData.Exactly(origin, rank, id))));
  }

  private Optional<ButtonData> wrong() {
    return CitationId.parse(fields.get(1))
        .flatMap(
            id ->
                QuestionSource.parse(fields.get(2)).map(basis -> new ButtonData.Wrong(basis, id)));
  }

  private Optional<ButtonData> overview() {
    return OverviewKind.coded(fields.get(1))
        .flatMap(
            kind ->
                number(2)
                    .flatMap(
                        from ->
                            askerIfAny(3)
                                .map(asker -> new ButtonData.Overview(kind, from, asker))));
  }

  private Optional<Origin> origin() {
    return QuestionSource.parse(fields.get(3))
        .flatMap(basis -> askerIfAny(4).map(asker -> new Origin(basis, asker)));
  }

  private Optional<ButtonData> choose() {
    return Choose.Setting.named(fields.get(1))
        .flatMap(setting -> matching(2, VALUE).map(value -> new Choose(setting, value)));
  }

  private Optional<Integer> number(int field) {
    return matching(field, NUMBER).map(Integer::parseInt);
  }

  private Optional<OptionalLong> askerIfAny(int field) {
    return fields.get(field).isEmpty()
        ? Optional.of(OptionalLong.empty())
        : asker(field).map(OptionalLong::of);
  }

  private Optional<Long> asker(int field) {
    return matching(field, BASE_36).map(id -> Long.parseLong(id, Character.MAX_RADIX));
  }

  private Optional<String> matching(int field, Pattern form) {
    return Optional.of(fields.get(field)).filter(value -> form.matcher(value).matches());
  }
}
