package org.quipu.cli.terminal;

import java.io.PrintStream;
import java.util.List;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.StyledText;

/** Prints cards; their buttons are numbered. */
final class CardText {
  private static final String BAR = "│ ";
  private static final String INDENT = "  ";

  private final Screen screen;
  private final StyledLines lines;

  CardText(Screen screen) {
    this.screen = screen;
    this.lines = new StyledLines(screen);
  }

  void print(Card card, List<Choice> choices, PrintStream out) {
    card.parts().forEach(part -> print(part, out));
    printChoices(choices, out);
    out.println();
  }

  private void print(Part part, PrintStream out) {
    switch (part) {
      case Part.Heading(String text) -> out.println(screen.bold(text));
      case Part.Line(StyledText text) -> print(text, "", out);
      case Part.Quotation quotation -> {
        print(quotation.quote().styled(), BAR, out);
        print(quotation.below(), INDENT, out);
      }
      case Part.Surroundings _ -> {} // unfolded by its number
      case Part.Items(List<StyledText> items) ->
          items.forEach(item -> print(item, "- ", INDENT, out));
    }
  }

  void print(StyledText text, String before, PrintStream out) {
    print(text, before, before, out);
  }

  private void print(StyledText text, String first, String further, PrintStream out) {
    lines.of(text, first, further).forEach(out::println);
  }

  /** Prints the context of a quote. */
  void print(Part.Surroundings around, PrintStream out) {
    print(around.text().styled(), BAR, out);
    out.println();
  }

  private void printChoices(List<Choice> choices, PrintStream out) {
    if (choices.isEmpty()) {
      return;
    }
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < choices.size(); i++) {
      String choice = "[" + (i + 1) + "] " + choices.get(i).label();
      if (!row.isEmpty() && row.length() + choice.length() + 2 > screen.width()) {
        out.println(screen.dim(row.toString()));
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : "  ").append(choice);
    }
    out.println(screen.dim(row.toString()));
  }

  /** An option that can be chosen by its number. */
  sealed interface Choice {
    String label();

    /** A button of the card. */
    record Press(Button button) implements Choice {
      @Override
      public String label() {
        return button.label();
      }
    }

    /** A part of the card that unfolds. */
    record Unfold(Part.Surroundings around) implements Choice {
      @Override
      public String label() {
        return around.label();
      }
    }
  }
}
