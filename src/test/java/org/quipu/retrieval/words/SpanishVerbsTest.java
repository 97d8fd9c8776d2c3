package org.quipu.retrieval.words;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpanishVerbsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          encarcelaron, encarcelar
          destituyo,    destituir
          murieron,     morir
          pidio,        pedir
          obtuvo,       obtener
          hizo,         hacer
          piensa,       pensar
          cuentan,      contar
          busque,       buscar
          llego,        llegar
          dijeron,      decir
          firmada,      firmar
          reunirse,     reunir
          permite,      permitir
          elegido,      elegir
          """)
  void aVerbFormLeadsToItsInfinitive(String form, String infinitive) {
    assertTrue(
        SpanishVerbs.infinitives(form).contains(infinitive),
        () -> form + " gives " + SpanishVerbs.infinitives(form));
  }
}
