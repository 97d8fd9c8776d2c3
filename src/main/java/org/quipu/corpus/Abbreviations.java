package org.quipu.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that end in a full stop without ending a sentence, in one language, all in lower case and
 * without their last full stop.
 *
 * @param always those that a sentence never ends with, such as titles before a name
 * @param beforeNumber those that only a number turns into an abbreviation, such as "no" in "No. 5"
 * @param usually those that may end a sentence, such as "etc"; they do before a sentence opener
 * @param openers words that, capitalised, tell that a new sentence begins
 * @param ordinals whether a full stop after a number makes it an ordinal, as in "3. Oktober"
 */
record Abbreviations(
    Set<String> always,
    Set<String> beforeNumber,
    Set<String> usually,
    Set<String> openers,
    boolean ordinals) {

  private static final Abbreviations ENGLISH =
      new Abbreviations(
          words(
              """
              dr mr mrs ms mx prof st gen sen rep reps sens gov lt col capt cpt cmdr adm sgt maj \
              rev hon pres supt det messrs mme mlle fr vs v cf viz e.g i.e eg ie al approx ca \
              mt ft"""),
          words(
              """
              no nos p pp vol vols fig figs art arts sec ch chap para ed eds op nr pl c fl b d r \
              jan feb mar apr jun jul aug sep sept oct nov dec eq tab min max lat long"""),
          words(
              """
              inc ltd co corp bros jr sr esq dept univ assn est ave blvd rd no u.s u.k u.n \
              e.u u.s.a u.s.s.r d.c n.y l.a ph.d m.d b.a m.a b.sc m.sc a.d b.c b.c.e c.e r.i.p"""),
          words(
              """
              the a an it its he his she her they their we our you your i this that these those \
              there here in on at by for from with without within of to as and but or nor so yet \
              if when while where who what which why how after before since until although \
              though because however moreover meanwhile then thus therefore also even only \
              all some many most both each every no not one two three another other such under \
              over during between among despite according my its once is was are were did does"""),
          false);

  private static final Abbreviations SPANISH =
      new Abbreviations(
          words(
              """
              sr sra srta sres sras dr dra dres dras ud uds vd vds d dña da prof profa gral gen \
              cnel cap cmdte tte sgto lic ing arq abg fr sor pbro mons sto sta ee cc ff rr dd aa \
              p.ej p.e ej aprox cf vid v vs av avda c/ pza ca máx mín jr"""),
          words(
              """
              art arts núm num nº no nro n pág págs pag pags p pp vol vols cap caps fig figs \
              inc párr ed ene feb mar abr may jun jul ago sep sept set oct nov dic tel km s"""),
          words(
              """
              cía cia ltda s.a s.a.a s.r.l s.l uu eeuu ee.uu ffaa ff.aa rr.hh cc.aa a.m p.m \
              a.c d.c u.s st inc co corp jr bros"""),
          words(
              """
              el la los las lo un una unos unas este esta estos estas ese esa esos esas eso esto \
              aquel aquella él ella ellos ellas yo tú usted ustedes nosotros su sus mi mis se no \
              en a al de del con sin por para según desde hasta tras ante bajo sobre entre \
              y e o u pero sino aunque porque pues si cuando como donde mientras luego después \
              antes así además también tampoco sin embargo ya hay fue es era son fueron todo \
              todos todas cada otro otra otros muchos muchas algunos algunas ningún ninguna qué \
              quién cómo cuándo dónde durante ayer hoy allí aquí entonces"""),
          false);

  private static final Abbreviations GERMAN =
      new Abbreviations(
          words(
              """
              dr hr hrn fr frl prof st z.b d.h u.a i.d.r o.ä u.ä s.o s.u v.a z.t bzw ca vgl evtl \
              ggf inkl zzgl sog bspw dipl ing med jur phil hl rd mind max min geb gest ehem \
              gen kgl o"""),
          words(
              """
              nr nrn abs art s bd bde hrsg kap abb tab anm fn rn ziff zif lit jh jhs jan feb mär \
              apr jun jul aug sep sept okt nov dez tel mio mrd"""),
          words("ff f co str jun sen jr v.chr n.chr chr a.d e.v mio mrd jh gmbh"),
          words(
              """
              der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich du \
              sein seine ihre dieser diese dieses diesen jener jene in im an am auf aus bei mit \
              nach von vom vor zu zum zur über unter durch für gegen ohne um seit während wegen \
              und oder aber doch denn sondern wenn als weil da dass ob obwohl nachdem bevor \
              dann danach damals dort hier so auch nur noch schon nicht kein keine alle viele \
              einige manche jeder jede jedes wer was wo wie wann warum war ist sind waren \
              wurde hat haben man später heute bis trotz laut"""),
          true);

  private static final Abbreviations RUSSIAN =
      new Abbreviations(
          words(
              """
              т.е т.к т.н т.о т.ч и.о г-н г-жа гр тов проф акад доц ген полк кап им ул пр просп \
              пл пер д кв обл р-н напр ср см св прим сокр лат англ нем фр рус греч род ред \
              изд сост пер о оз р б м пос дер ст-ца"""),
          words(
              """
              рис стр с ст п пп гл т тт табл илл ч кн вып № н тел янв фев мар апр авг сен сент \
              окт ноя дек"""),
          words(
              """
              г гг в вв руб коп тыс млн млрд трлн км кг м см ч мин сек"""),
          words(
              """
              он она оно они мы вы я ты его её их это этот эта эти тот та те в во на по за под \
              над из от до для при без через после перед между с со к ко у о об и а но или да \
              если когда пока хотя потому так как также тоже что кто где куда почему зачем \
              однако затем потом тогда там здесь все всё каждый многие некоторые не ни был \
              была было были есть уже ещё только согласно"""),
          false);

  private static final Map<String, Abbreviations> BY_LANGUAGE =
      Map.of("en", ENGLISH, "es", SPANISH, "de", GERMAN, "ru", RUSSIAN, "uk", RUSSIAN);

  /** The list for a language tag; English for languages that have none of their own. */
  static Abbreviations of(String lang) {
    int end = lang.indexOf('-');
    String language = (end < 0 ? lang : lang.substring(0, end)).toLowerCase(Locale.ROOT);
    return BY_LANGUAGE.getOrDefault(language, ENGLISH);
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
