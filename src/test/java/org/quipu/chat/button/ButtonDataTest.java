package org.quipu.chat.button;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.answer.CitationId;
import org.quipu.chat.button.ButtonData.Origin;
import org.quipu.corpus.Span;

/** The data of buttons, and forged data. */
final class ButtonDataTest {
  private static final CitationId LONGEST_ID =
      new CitationId((1L << 40) - 1, new Span(2_000_000_000, 2_000_000_009), 31, -1);
  private static final Origin LONGEST_ORIGIN =
      new Origin(
          QuestionSource.title((1L << 40) - 1).seen(QuestionSource.View.NEAREST),
          OptionalLong.of(-9_999_999_999_999L));

  static Stream<ButtonData> all() {
    return Stream.of(
        new ButtonData.Page(LONGEST_ORIGIN, 49, Optional.of(LONGEST_ID)),
        new ButtonData.Page(
            new Origin(QuestionSource.CLAIM, OptionalLong.empty()), 0, Optional.empty()),
        new ButtonData.Exactly(LONGEST_ORIGIN, 49, LONGEST_ID),
        new ButtonData.Exactly(new Origin(QuestionSource.NONE, OptionalLong.of(7)), 0, LONGEST_ID),
        new ButtonData.Wrong(LONGEST_ORIGIN.basis(), LONGEST_ID),
        new ButtonData.Position(2, 5),
        new ButtonData.Delete(-1_009_999_999_999L),
        new ButtonData.Sample(QuestionSource.title((1L << 40) - 1)),
        new ButtonData.Sample(QuestionSource.sample((1L << 40) - 1)),
        new ButtonData.Overview(OverviewKind.TIMELINE, 190, OptionalLong.of(-9_999_999_999_999L)),
        new ButtonData.Overview(OverviewKind.COMPARISON, 0, OptionalLong.empty()),
        new ButtonData.Articles(999_999_999),
        new ButtonData.Sources(0),
        new ButtonData.Export(ExportFormat.CSL),
        new ButtonData.Choose(ButtonData.Choose.Setting.LANGUAGE, "es"),
        new ButtonData.Erase(),
        new ButtonData.Confirm("A-z_9".repeat(8)),
        new ButtonData.Cancel("t"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingFitsAndComesBack(ButtonData data) {
    String encoded = data.encode();

    assertTrue(encoded.getBytes(StandardCharsets.UTF_8).length <= 64, encoded);
    assertEquals(Optional.of(data), ButtonData.parse(encoded));
  }

  @Test
  void dataOfAnotherVersionIsUnknown() {
    assertEquals(Optional.empty(), ButtonData.parse("s2:0::qa:"));
  }

  @Test
  void whatIsReadIsWrittenTheSameWay() {
    Random random = new Random(42);
    ButtonData[] data = all().toArray(ButtonData[]::new);
    for (int i = 0; i < 20_000; i++) {
      String spoilt = spoil(random, data[random.nextInt(data.length)].encode());
      ButtonData.parse(spoilt)
          .ifPresent(
              read -> assertEquals(Optional.of(read), ButtonData.parse(read.encode()), spoilt));
    }
  }

  private static String spoil(Random random, String data) {
    StringBuilder spoilt = new StringBuilder(data);
    int at = random.nextInt(data.length());
    switch (random.nextInt(3)) {
      case 0 -> spoilt.deleteCharAt(at);
      case 1 -> spoilt.setCharAt(at, (char) random.nextInt(0x10000));
      default -> spoilt.insert(at, ":-zq9".charAt(random.nextInt(5)));
    }
    return spoilt.toString();
  }

  @FuzzTest
  void hostileDataNeverThrows(FuzzedDataProvider hostile) {
    ButtonData.parse(hostile.consumeRemainingAsString())
        .ifPresent(read -> assertTrue(read.encode().length() <= 64));
  }
}
