package org.quipu.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The harbour was dredged by forty men, and most of them had come from the islands.
          es | El puerto fue dragado por cuarenta hombres, y la mayoría de ellos venía de las islas.
          pt | O porto foi dragado por quarenta homens, e a maioria deles veio das ilhas do norte.
          de | Der Hafen wurde von vierzig Männern ausgebaggert, und die meisten kamen von den Inseln.
          fr | Le port a été dragué par quarante hommes, et la plupart d'entre eux venaient des îles.
          it | Il porto fu dragato da quaranta uomini, e la maggior parte di loro veniva dalle isole.
          ru | Гавань углубили сорок человек, и большинство из них были с островов, но не все.
          sv | Hamnen muddrades av fyrtio män, och de flesta av dem hade kommit från öarna.
          da | Havnen blev uddybet af fyrre mænd, og de fleste af dem var kommet fra øerne.
          no | Havnen ble mudret av førti menn, og de fleste av dem hadde kommet fra øyene.
          fi | Satamaa ruoppasi neljäkymmentä miestä, ja he olivat kaikki tulleet saarilta.
          hu | A kikötőt negyven ember kotorta ki, és ezek mind a szigetekről jöttek.
          ro | Portul a fost dragat de patruzeci de oameni, iar cei mai mulți erau din insule.
          tr | Limanı kırk kişi taradı ve bu adamlar adalardan bir gemi ile gelmişti.
          ar | عمّق الميناء أربعون رجلا، وقد جاء هؤلاء من الجزر التي في الشمال.
          fa | چهل مرد بندر را گود کردند و بیشتر آنها از جزیره ها آمده بودند.
          hi | बंदरगाह को चालीस लोगों ने गहरा किया और वे द्वीपों से आए थे।
          el | Σαράντα άντρες εκβάθυναν το λιμάνι.
          ja | 湖の船は葦で作られています。それは難しい仕事です。
          en | The boats of the lake are bound from reeds that are cut in the dry months and it is hard
          es | Los barcos del lago se hacen con juncos que se cortan en los meses secos y es una tarea
          de | Die Boote auf dem See sind aus Schilf und werden in Monaten gebaut, in denen es kalt ist
          ru | Лодки на озере делают из тростника, и это не так просто, как кажется
          ja | 港は四十人の男たちによって浚渫された。
          zh | 港口由四十个人疏浚。
          ko | 항구는 마흔 명이 준설했다.
          """)
  void functionWordsAndScriptsGiveTheLanguageAway(String language, String text) {
    assertEquals(Optional.of(language), LanguageGuess.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234 5678", "Skagen Holm Lund Anholt", "Lake Titicaca", "💥"})
  void whatCannotBeToldIsNotGuessed(String text) {
    assertEquals(Optional.empty(), LanguageGuess.of(text));
  }
}
