package org.quipu.corpus.format.html;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Converts superscript, subscript and struck-out markup to plain text with the same meaning: {@code
 * 10<sup>6</sup>} becomes 10⁶ and not 106. Footnote marks, deleted words and ruby annotations are
 * removed.
 */
public final class Typography {
  private static final String SILENT = "del, s, strike, rt, rp, rtc";
  private static final int LONGEST = 12;
  private static final int MOST_BEFORE = 100;

  private static final Set<String> ORDINALS =
      Set.of(
          "st", "nd", "rd", "th", "er", "ers", "re", "e", "ème", "eme", "me", "o", "a", "os", "as",
          "r", "ra", "ro", "da", "do", "mo", "to", "ta", "va", "vo", "na", "no");

  // Units that occur squared or cubed.
  private static final Pattern UNIT = Pattern.compile("(?:[kcdmµμnh]?m|ft|in|yd|mi|км|см|дм|мм)");
  private static final Pattern POWER = Pattern.compile("[-−–+]?\\d{1,3}|\\d?[-−–+]");
  private static final Pattern NOTE =
      Pattern.compile(
          "\\[[^\\]]{0,20}\\]|\\(\\d{1,3}\\)|[*†‡§¶#]{1,3}|\\d{1,3}(?:[,;–-]"
              + " ?\\d{1,3}){0,9}|[a-z]");
  private static final Pattern NOTE_NAME =
      Pattern.compile("(?i)foot-?note|end-?note|note-?ref|fn-?ref|reference|cite");

  private static final Map<String, String> FRACTIONS =
      Map.ofEntries(
          Map.entry("1/2", "½"),
          Map.entry("1/3", "⅓"),
          Map.entry("2/3", "⅔"),
          Map.entry("1/4", "¼"),
          Map.entry("3/4", "¾"),
          Map.entry("1/5", "⅕"),
          Map.entry("2/5", "⅖"),
          Map.entry("3/5", "⅗"),
          Map.entry("4/5", "⅘"),
          Map.entry("1/6", "⅙"),
          Map.entry("5/6", "⅚"),
          Map.entry("1/8", "⅛"),
          Map.entry("3/8", "⅜"),
          Map.entry("5/8", "⅝"),
          Map.entry("7/8", "⅞"));

  private static final String PLAIN = "0123456789+-−–=()nix";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱˣ";

  private Typography() {}

  /** Converts an element and its content in place. */
  public static void settle(Element root) {
    Markup.remove(root.select(SILENT).stream().filter(element -> !element.equals(root)).toList());
    for (Element raised : root.select("sup")) {
      if (raised.parent() != null && raised.select("sup, sub").size() == 1) {
        settleRaised(raised);
      }
    }
  }

  private static void settleRaised(Element raised) {
    String text = raised.text().strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return;
    }
    if (isNote(raised)) {
      replace(raised, "");
      return;
    }
    String before = before(raised);
    if (!asFraction(raised, text, before)) {
      replace(raised, written(text, before).orElse(""));
    }
  }

  // Replaced in place, because removing many siblings one by one is slow.
  private static void replace(Node node, String text) {
    node.replaceWith(new TextNode(text));
  }

  // A footnote mark is recognised by the target or the name of its link.
  private static boolean isNote(Element raised) {
    Element link = raised.selectFirst("a[href]");
    Element around = raised.closest("a[href]");
    return leadsWithin(link)
        || leadsWithin(around)
        || raised.attr("role").equals("doc-noteref")
        || !raised.select("[role=doc-noteref]").isEmpty()
        || NOTE_NAME.matcher(raised.className() + " " + raised.id()).find();
  }

  private static boolean leadsWithin(Element link) {
    return link != null && link.attr("href").contains("#");
  }

  /** The plain text for a superscript; empty for a footnote mark. */
  private static Optional<String> written(String text, String before) {
    char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    boolean number = POWER.matcher(text).matches();
    if (number && isBase(before, text)) {
      return Optional.of(raised(text).orElse("^" + text));
    }
    if (Character.isDigit(last) && ORDINALS.contains(text)) {
      return Optional.of(text.equals("o") ? "º" : text.equals("a") ? "ª" : text);
    }
    if (NOTE.matcher(text).matches()
        && !(Character.isLetter(last) && isAbbreviation(text, before))) {
      return Optional.empty();
    }
    boolean formula = Character.isDigit(last) || lastWord(before).length() == 1 || last == ')';
    if (formula && text.chars().noneMatch(Character::isWhitespace) && !isWord(text)) {
      return Optional.of(raised(text).orElse("^" + text));
    }
    return Optional.of(text);
  }

  // Powers follow ten, a single digit, units and variables; charges follow chemical symbols;
  // superscripts after years and amounts are footnote marks.
  private static boolean isBase(String before, String power) {
    String word = lastWord(before);
    if (word.isEmpty()) {
      return before.endsWith(")") && hasFormula(before);
    }
    if (word.chars().allMatch(Character::isDigit)) {
      return (word.length() == 1 || word.equals("10")) && !isPartOfAmount(before, word);
    }
    boolean charge = "+-−–".indexOf(power.charAt(power.length() - 1)) >= 0;
    return word.codePointCount(0, word.length()) == 1
        || UNIT.matcher(word).matches()
        || (charge && isChemical(word));
  }

  private static boolean isPartOfAmount(String before, String digits) {
    int start = before.length() - digits.length();
    return start > 1
        && ".,".indexOf(before.charAt(start - 1)) >= 0
        && Character.isDigit(before.charAt(start - 2));
  }

  private static boolean hasFormula(String before) {
    String inside = before.substring(Math.max(0, before.lastIndexOf('(')));
    return inside.length() < 30 && inside.chars().anyMatch(c -> "+-−*×·/=^".indexOf(c) >= 0);
  }

  // "Ca", "SO4", "NH4": a capital, perhaps a lower-case letter, and digits.
  private static boolean isChemical(String word) {
    return word.length() <= 6
        && Character.isUpperCase(word.charAt(0))
        && word.chars()
            .skip(1)
            .allMatch(c -> Character.isDigit(c) || Character.isUpperCase(c) || word.length() <= 2);
  }

  // "Mme", "nº", "Dr": superscript letters that belong to a short word before them.
  private static boolean isAbbreviation(String text, String before) {
    return Character.isLetter(text.codePointAt(0)) && lastWord(before).length() <= 2;
  }

  private static boolean isWord(String text) {
    return text.length() > 1 && text.chars().allMatch(Character::isLetter);
  }

  private static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private static Optional<String> raised(String text) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int at = PLAIN.indexOf(text.charAt(i));
      if (at < 0) {
        return Optional.empty();
      }
      raised.append(RAISED.charAt(at));
    }
    return Optional.of(raised.toString());
  }

  // "2<sup>1</sup>/<sub>2</sub>" is two and a half.
  private static boolean asFraction(Element raised, String over, String before) {
    if (!(raised.nextSibling() instanceof TextNode slash)
        || !(slash.nextSibling() instanceof Element lowered)
        || !lowered.nameIs("sub")
        || !slash.text().strip().matches("[/⁄∕]")
        || !isNumber(over)
        || !isNumber(lowered.text())) {
      return false;
    }
    String under = lowered.text().strip();
    String sign = Optional.ofNullable(FRACTIONS.get(over + "/" + under)).orElse(over + "⁄" + under);
    boolean joined = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    replace(raised, joined && sign.length() > 1 ? " " + sign : sign);
    replace(slash, "");
    replace(lowered, "");
    return true;
  }

  private static boolean isNumber(String text) {
    String number = text.strip();
    return !number.isEmpty()
        && number.length() <= 3
        && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  // The words before an element on its line, as far as they may matter.
  private static String before(Element element) {
    StringBuilder text = new StringBuilder();
    Node at = element;
    for (int looked = 0; text.length() < 40 && looked < MOST_BEFORE; looked++) {
      Node previous = at.previousSibling();
      if (previous == null) {
        Element parent = at.parent() instanceof Element up ? up : null;
        if (parent == null || parent.isBlock()) {
          break;
        }
        at = parent;
        continue;
      }
      at = previous;
      if (previous instanceof TextNode node) {
        text.insert(0, node.getWholeText().replaceAll("\\s++", " "));
      } else if (previous instanceof Element inner) {
        if (inner.isBlock() || inner.nameIs("br")) {
          break;
        }
        text.insert(0, inner.text());
      }
    }
    return text.toString().stripTrailing().isEmpty() ? "" : text.toString();
  }
}
