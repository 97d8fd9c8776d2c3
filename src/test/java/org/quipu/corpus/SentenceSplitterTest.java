package org.quipu.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private static final String BOUNDARY = " | ";

  private final SentenceSplitter splitter = new SentenceSplitter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left. | She stayed.",
        "Dr. Smith met Mrs. Jones at St. Mary's. | They talked.",
        "\"Really?\" he asked. | \"Yes!\" she said.",
        "He said \"I am done.\" | Then he left.",
        "He wrote “It is over.” | The next day he left.",
        "(It rained all day.) | The next day was dry.",
        "J. K. Rowling wrote it. | It sold well.",
        "Gen. J. F. Smith and W.T. Whitney Jr. wrote to the U.S. President. | He answered.",
        "He moved to the U.S. | The move was hard.",
        "See No. 5 on p. 12 of vol. 3, e.g. the fig. 4 there. | No. | He would not.",
        "It rose by 3.5 percent in 1998. | In 1999 it fell.",
        "It rose in 1998. | 12 people saw it.",
        "Wait... what was that? | I do not know… | Nobody does.",
        "He came at 5 p.m. Monday and left at 6 a.m. on Tuesday. | Nobody saw him.",
        "It ended at 5 p.m. | Police came later.",
        "Apples, pears, etc. were sold. | Plums, etc. | The rest was kept.",
        "Apple Inc. announced it. | It works with Acme Corp. Systems.",
        "It was shown.[1] | The next study denied it.[12][b] | Nobody knows.",
        "Brown vs. Board of Education was decided in 1954. | It mattered.",
        "1. First things come first. | They always do.",
        "So did I. | Peter did not.",
        "He has a Ph.D. in law. | She has an M.D. from Yale.",
        "On Jan. 5 it began. | On Dec. 7 it ended.",
        "What a day! | Was it? | Yes.",
        "Everyone wants that. …. | But nobody says so. | …and so it stays.",
        "He asked: 'Why?' | Nobody answered.",
        "It runs at yahoo.com. | Phone users like it.",
        "The vote (see Art. 113, para. 2) passed. | It was final.",
        "Smith et al. Nature 2001 shows it. | Cf. Jones.",
        "No sentence end at all",
      })
  void splitsEnglish(String marked) {
    assertSentences(marked, "en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vive en la Urb. Los Cedros, Mz. B, Lt. 5. | Nadie lo visita.",
        "El Dpto. Central y la Prov. Nueva votaron. | Ganó el sí.",
        "El Psje. Rojas da al Jr. Unión. | Es corto.",
        "El AA. HH. Villa Clara creció. | La gente llegó de lejos.",
        "Consta en el Exp. Penal 45-2. | Así se lee.",
        "Rige el D. Leg. Marco 1050 y el D. S. Nuevo. | No hay otro.",
        "Habló el Pdte. Soto con el Crnl. Paz y el Mcal. Ríos. | Se fueron.",
        "La Vda. Pérez y el Hno. Luis rezan. | Callan.",
        "Llame al Telf. Central. | Gracias.",
        "Estudió en la Univ. Mayor. | Se graduó.",
        "La fábrica Telar S. A. Perú cerró. | El dueño huyó.",
        "Vendió Telar S. A. | La venta fue legal.",
        "Trabaja en RR. HH. Global. | En 2020 salió.",
        "Llegó a las 9 a. m. | Nadie abrió.",
        "Lea el cap. IV y el vol. I. | Después opine.",
        "La Lic. Mora, el Econ. Gil y la Abog. Díaz firman. | Otros no.",
        "Son 20 hab. por km. | La zona es vasta.",
        "El Supte. Vega y el Vicepdte. León dimitieron. | Fue ayer.",
        "La I. E. Bolívar y el C. P. Ramos abren. | Hay clases.",
      })
  void knowsTheAbbreviationsOfSpanish(String marked) {
    assertSentences(marked, "es");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El Sr. Pérez y la Dra. Ruiz llegaron. | ¿Por qué? | ¡Nadie lo sabe!",
        "Según el art. 113 núm. 2 de la ley, procede. | Así fue.",
        "Vive en EE. UU. desde 2001. | Allí trabaja.",
        "Viajó a EE. UU. | El viaje fue largo.",
        "Cuesta aprox. 20 soles. | Ud. decide.",
        "—¿Qué pasa? —dijo él. | —Nada.",
        "«No me voy.» | Eso dijo el presidente.",
        "Dijo que «no se iría». | Después se fue.",
        "J. L. Borges nació en 1899. | Murió en 1986.",
        "La Ley N.º 27 fue promulgada. | El Congreso la aprobó.",
        "Salió a las 5 p.m. | Nadie lo vio.",
        "Véase la pág. 12. | No hay más.",
        "El gral. Ugarte y el cap. Núñez, p. ej. Luis, firmaron. | Otros no.",
        "La empresa Gloria S.A. compró todo. | La venta fue en mayo.",
        "Comió pan, queso, etc. | Luego durmió.",
      })
  void splitsSpanish(String marked) {
    assertSentences(marked, "es");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Am 3. Oktober wurde gefeiert. | Alle kamen.",
        "Das gilt z. B. für Rechte nach Abs. 2 und Art. 5. | Es gilt nicht immer.",
        "Dr. Müller, d. h. der Arzt, kam. | Er blieb.",
        "Im 20. Jahrhundert war das anders. | Die Zeiten änderten sich.",
        "Das war 1998. | Danach kam nichts.",
        "Er sagte: „Ich gehe.“ | Dann ging er.",
        "„Wirklich?“, fragte sie. | „Ja.“",
        "Sie kauften Brot, Käse usw. | Dann gingen sie.",
        "Der 1. FC Köln gewann. | Das Spiel endete spät.",
        "Es waren ca. 20 Leute, u. a. Nr. 5. | Mehr nicht.",
        "Kaiser Wilhelm II. regierte. | Er dankte ab.",
      })
  void splitsGerman(String marked) {
    assertSentences(marked, "de");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Это, т.е. закон, важно. | Он действует.",
        "См. рис. 5 на стр. 12. | Там всё видно.",
        "А. С. Пушкин родился в 1799 г. в Москве. | Он умер в 1837 г. | Россия скорбела.",
        "Он жил в г. Москва и писал. | Потом уехал.",
        "— Что? — спросил он. | — Ничего.",
        "«Я ухожу». | Так сказал президент.",
        "Яблоки, груши и т.д. | Остальное продали.",
        "Проф. Иванов и др. пришли. | Было поздно.",
        "Она сказала: «Нет!» | Все молчали.",
      })
  void splitsRussian(String marked) {
    assertSentences(marked, "ru");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "هل هذا صحيح؟ | نعم. | لا أعرف.",
        "यह सही है। | वह गलत है।",
      })
  void splitsOtherScripts(String marked) {
    assertSentences(marked, "und");
  }

  @ParameterizedTest
  @ValueSource(strings = {"これは本です。|それは何ですか？|「はい。」|本です。"})
  void splitsWithoutSpaces(String marked) {
    List<String> expected = Arrays.asList(marked.split("\\|"));
    assertEquals(expected, sentences(String.join("", expected), "ja"));
  }

  private void assertSentences(String marked, String lang) {
    List<String> expected = Arrays.asList(marked.split(java.util.regex.Pattern.quote(BOUNDARY)));
    assertEquals(expected, sentences(String.join(" ", expected), lang));
  }

  private List<String> sentences(String text, String lang) {
    return splitter.split(text, lang).stream().map(span -> span.of(text)).toList();
  }
}
