package org.quipu.retrieval.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Guesses the infinitives of a Spanish verb form, for a look-up that discards wrong guesses. The
 * analyzer of Spanish only removes plurals and genders.
 */
public final class SpanishVerbs {
  private static final List<String> PRONOUNS =
      List.of("selos", "selas", "selo", "sela", "les", "las", "los", "nos", "se", "le", "la", "lo");

  // Endings without accents, because words are folded; the longest are tried first.
  private static final List<String> OF_AR =
      endings(
          "ar aron aban abamos aba abas ando ado ada ados adas o a e an as en es amos aste asteis"
              + " are ara aran aras aremos aria arian ase asen arse");
  private static final List<String> OF_ER_IR =
      endings(
          "er ir ieron eron ia ian ias iamos iendo endo yendo ido ida idos idas io yo yeron o e en"
              + " es a an as emos imos iste ere era eran eria erian ire ira iran iria irian iera"
              + " ieran iese iesen erse irse");

  /** Irregular roots, with the infinitive of each. */
  private static final Map<String, String> STRONG = strong();

  private static final int LONGEST_STRONG = 6;

  private SpanishVerbs() {}

  private static Map<String, String> strong() {
    Map<String, String> infinitives = new HashMap<>();
    for (List<String> verb : Language.of("es").rows(WordKind.IRREGULAR_VERBS)) {
      verb.subList(1, verb.size()).forEach(root -> infinitives.put(root, verb.getFirst()));
    }
    return Map.copyOf(infinitives);
  }

  private static List<String> endings(String list) {
    return List.of(list.split(" ", -1)).stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .toList();
  }

  /** The infinitives that a form may belong to, the likelier first; folded to lower case. */
  public static Set<String> infinitives(String form) {
    Set<String> guesses = new LinkedHashSet<>();
    collect(form, guesses);
    for (String pronoun : PRONOUNS) {
      if (form.endsWith(pronoun) && form.length() > pronoun.length() + 3) {
        String bare = form.substring(0, form.length() - pronoun.length());
        if (bare.endsWith("r") || bare.endsWith("ndo")) {
          guesses.add(bare);
          collect(bare, guesses);
        }
      }
    }
    return guesses;
  }

  private static void collect(String form, Set<String> guesses) {
    strong(form, guesses);
    for (String ending : OF_AR) {
      if (form.endsWith(ending) && form.length() > ending.length() + 1) {
        roots(form.substring(0, form.length() - ending.length()), "ar", guesses);
      }
    }
    for (String ending : OF_ER_IR) {
      if (form.endsWith(ending) && form.length() > ending.length() + 1) {
        String root = form.substring(0, form.length() - ending.length());
        roots(root, "er", guesses);
        roots(root, "ir", guesses);
      }
    }
  }

  // "obtuvo" comes from "obtener", as "tuvo" comes from "tener".
  private static void strong(String form, Set<String> guesses) {
    for (int end = form.length() - 1; end >= Math.max(2, form.length() - 5); end--) {
      for (int start = Math.max(0, end - LONGEST_STRONG); start <= end - 3; start++) {
        String infinitive = STRONG.get(form.substring(start, end));
        if (infinitive != null) {
          guesses.add(form.substring(0, start) + infinitive);
        }
      }
    }
  }

  // The root unchanged, with its stressed vowel as in the infinitive, and with its last consonant
  // as spelt before the other vowels.
  private static void roots(String root, String ending, Set<String> guesses) {
    for (String spelt : spellings(root, ending)) {
      guesses.add(spelt + ending);
      add(vowel(spelt, "ie", "e"), ending, guesses);
      add(vowel(spelt, "ue", "o"), ending, guesses);
      if (ending.equals("ir")) {
        add(vowel(spelt, "i", "e"), ending, guesses);
        add(vowel(spelt, "u", "o"), ending, guesses);
      }
    }
  }

  private static void add(String root, String ending, Set<String> guesses) {
    if (!root.isEmpty()) {
      guesses.add(root + ending);
    }
  }

  private static String vowel(String root, String from, String to) {
    int at = root.lastIndexOf(from);
    return at < 0 ? "" : root.substring(0, at) + to + root.substring(at + from.length());
  }

  private static List<String> spellings(String root, String ending) {
    List<String> spellings = new ArrayList<>(List.of(root));
    if (ending.equals("ar")) {
      respell(root, "qu", "c", spellings);
      respell(root, "gu", "g", spellings);
      respell(root, "c", "z", spellings);
    } else {
      respell(root, "zc", "c", spellings);
      respell(root, "z", "c", spellings);
      respell(root, "j", "g", spellings);
      respell(root, "y", "u", spellings);
    }
    return spellings;
  }

  private static void respell(String root, String from, String to, List<String> spellings) {
    if (root.endsWith(from)) {
      spellings.add(root.substring(0, root.length() - from.length()) + to);
    }
  }
}
