package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.quipu.retrieval.reading.Labels;

/**
 * One analyzer for each language that Lucene supports, with labels kept and accents folded after
 * stemming; text in other languages is only split into words and folded.
 */
final class Analyzers {
  private static final String UNKNOWN = "und";
  private static final Map<String, Supplier<Analyzer>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ar", ArabicAnalyzer::new),
          Map.entry("bg", BulgarianAnalyzer::new),
          Map.entry("bn", BengaliAnalyzer::new),
          Map.entry("ca", CatalanAnalyzer::new),
          Map.entry("ckb", SoraniAnalyzer::new),
          Map.entry("cs", CzechAnalyzer::new),
          Map.entry("da", DanishAnalyzer::new),
          Map.entry("de", GermanAnalyzer::new),
          Map.entry("el", GreekAnalyzer::new),
          Map.entry("en", EnglishAnalyzer::new),
          Map.entry("es", SpanishStemming::new),
          Map.entry("et", EstonianAnalyzer::new),
          Map.entry("eu", BasqueAnalyzer::new),
          Map.entry("fa", PersianAnalyzer::new),
          Map.entry("fi", FinnishAnalyzer::new),
          Map.entry("fr", FrenchAnalyzer::new),
          Map.entry("ga", IrishAnalyzer::new),
          Map.entry("gl", GalicianAnalyzer::new),
          Map.entry("hi", HindiAnalyzer::new),
          Map.entry("hu", HungarianAnalyzer::new),
          Map.entry("hy", ArmenianAnalyzer::new),
          Map.entry("id", IndonesianAnalyzer::new),
          Map.entry("it", ItalianAnalyzer::new),
          Map.entry("ja", CJKAnalyzer::new),
          Map.entry("ko", CJKAnalyzer::new),
          Map.entry("lt", LithuanianAnalyzer::new),
          Map.entry("lv", LatvianAnalyzer::new),
          Map.entry("ne", NepaliAnalyzer::new),
          Map.entry("nl", DutchAnalyzer::new),
          Map.entry("no", NorwegianAnalyzer::new),
          Map.entry("nb", NorwegianAnalyzer::new),
          Map.entry("pt", PortugueseAnalyzer::new),
          Map.entry("pt-br", BrazilianAnalyzer::new),
          Map.entry("ro", RomanianAnalyzer::new),
          Map.entry("ru", RussianAnalyzer::new),
          Map.entry("sr", SerbianAnalyzer::new),
          Map.entry("sv", SwedishAnalyzer::new),
          Map.entry("ta", TamilAnalyzer::new),
          Map.entry("te", TeluguAnalyzer::new),
          Map.entry("th", ThaiAnalyzer::new),
          Map.entry("tr", TurkishAnalyzer::new),
          Map.entry("zh", CJKAnalyzer::new));

  /** Languages whose analyzers look beyond single words, unlike all others. */
  private static final Set<String> NOT_BY_WORD = Set.of("fa", "ja", "ko", "th", "zh");

  private final Map<String, Analyzer> stemming = new ConcurrentHashMap<>();
  private final Analyzer words = new Folding(new StandardAnalyzer());
  private final Analyzer places = new Splitting();

  /** The analyzer of a language tag; a regional tag falls back to its language. */
  Analyzer stemming(String lang) {
    return stemming.computeIfAbsent(lang, Analyzers::create);
  }

  /** Whole words, folded, without stemming or stop words. */
  Analyzer words() {
    return words;
  }

  /** Like {@link #words}, but leaves the words unchanged. */
  Analyzer places() {
    return places;
  }

  /** Whether the terms of a text in a language are the terms of its words taken separately. */
  static boolean stemsByWord(String lang) {
    return !NOT_BY_WORD.contains(served(lang));
  }

  /** The analyzer of each field of the index. */
  Analyzer byField() {
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.startsWith(IndexFormat.BODY_PREFIX)
                || field.startsWith(IndexFormat.ABOVE_PREFIX)
            ? stemming(field.substring(field.indexOf('.') + 1))
            : words;
      }
    };
  }

  /**
   * The tag of the analyzer that serves a language: that of the region or of the language.
   * Unsupported languages share {@code und}, so that an invented tag does not create a field.
   */
  static String served(String lang) {
    String tag = lang.toLowerCase(Locale.ROOT);
    String language = Locale.forLanguageTag(lang).getLanguage();
    return BY_LANGUAGE.containsKey(tag)
        ? tag
        : BY_LANGUAGE.containsKey(language) ? language : UNKNOWN;
  }

  private static Analyzer create(String lang) {
    return new Folding(BY_LANGUAGE.getOrDefault(served(lang), StandardAnalyzer::new).get());
  }

  /** Normalises labels and numbers. */
  private static final class LabelFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LabelFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (Labels.mayBeLabel(term)) {
        String form = Labels.form(term.toString());
        term.setEmpty().append(form);
      }
      return true;
    }
  }

  private static final class Splitting extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new StandardTokenizer());
    }
  }

  private static final class Folding extends AnalyzerWrapper {
    private final Analyzer inner;

    Folding(Analyzer inner) {
      super(inner.getReuseStrategy());
      this.inner = inner;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return inner;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
      TokenStream formed = new LabelFilter(components.getTokenStream());
      return new TokenStreamComponents(components.getSource(), new ASCIIFoldingFilter(formed));
    }

    @Override
    protected Reader wrapReader(String field, Reader reader) {
      try (reader) {
        return new StringReader(Labels.keep(reader.readAllAsString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
