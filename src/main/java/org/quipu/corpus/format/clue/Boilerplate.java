package org.quipu.corpus.format.clue;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises phrases that belong to a site rather than to an article. */
public final class Boilerplate {
  private static final Pattern NAVIGATION =
      Pattern.compile(
          "(?iU)(skip|jump) to (the )?(main )?(content|navigation|search)|print friendly.*|print"
              + " this.*|(share|save|tweet|pin|email|print|like|follow)("
              + " (this|on|to|via|us).{0,40})?|(click|tap) here.{0,60}|back to"
              + " top|menu|search|home|advertisement|ad|sponsored|comments? (are|is)"
              + " closed\\.?|(leave|post|add) (a )?(reply|comment).*|no comments( yet)?|\\d+"
              + " (comments?|responses?|replies|shares?|views?)( .{0,40})?|log ?in|sign"
              + " in|register|read (more|next|also).{0,60}|continue reading.*|view"
              + " (all|more).{0,40}|loading\\W*|previous( (post|article))?|next("
              + " (post|article))?|table of contents|(all )?(content )?(copyright|©|\\(c\\))"
              + " .{0,150}|all rights reserved\\.?|anzeige|werbung|- ?anzeige"
              + " ?-|reklama|publicité|bild anzeigen|zum vergrößern.{0,30}|zurück|nach"
              + " oben|(rezept|artikel|seite) drucken|drukuj|permalink|permalien|pdf|kommentare"
              + " geschlossen|quellen (aus|ein)blenden|online-pressemappe|originalartikel|(diesen"
              + " |dieses )?(artikel|beitrag|rezept) teilen|vorschau auf den nächsten.{0,20}|no"
              + " (responses?|replies|comments)( so far)?|(send|submit) (us )?(your|a)"
              + " (letter|tip|story).{0,60}|(möchten|wollen) sie .{0,20}(artikel|beitrag)"
              + " teilen\\W*|kommentare geschlossen|\\(noch keine bewertungen\\)|lade weitere"
              + " inhalte|weitere informationen|beitragsbild|saltar al contenido|ir al"
              + " contenido|compartir|imprimir|publicidad|leer más|aller au contenu("
              + " principal)?|partager|imprimer|zum inhalt springen|teilen|drucken");
  // Lines that mark the end of the article.
  private static final Pattern END =
      Pattern.compile(
          "(?iU)(related|recommended|more|similar|popular|latest|further)("
              + " (articles?|posts?|stories|news|reading|links?|content|coverage|topics?))?|(read|watch)"
              + " (also|more|next).{0,60}|more (from|on|about|in) .{1,50}|you (may|might) (also"
              + " )?(like|enjoy|be interested).{0,30}|(leave|post|write|add) a"
              + " (reply|comment).{0,30}|(comments|kommentare|commentaires|comentarios|komentarze|\\d{1,4}"
              + " (comments?|responses?|kommentare?|commentaires?|comentarios?|komentarze))("
              + " \\(?\\d{1,4}\\)?)?|share (this|on).{0,40}|about the authors?|tags?|filed"
              + " under.{0,60}|posted"
              + " in.{0,60}|(weitere|ähnliche|verwandte|empfohlene|aktuelle|neueste|passende|mehr)"
              + " (artikel|beiträge|themen|meldungen|nachrichten|links|informationen|infos|news|rezepte|produkte).{0,40}|(mehr|alles|beiträge|artikel)"
              + " zum thema.{0,60}|weiterführende(r)? links?|auch interessant.{0,20}|(das"
              + " könnte|dies könnte).{0,40}interessieren.{0,20}|lesen sie"
              + " (auch|hier|mehr|dazu|weiter).{0,80}|lies"
              + " auch.{0,80}|(schreibe|hinterlasse|kommentar)"
              + " .{0,20}(kommentar|schreiben|hinterlassen|verfassen).{0,20}|kommentare"
              + " schreiben|(artikel |beitrag |seite"
              + " )?(teilen|drucken|empfehlen|kommentieren|merken)|quellen(angaben?)?|newsletter.{0,60}|(abonniere|abonnieren).{0,40}newsletter.{0,20}|(über|zum|zur|zu"
              + " den) autor(in|en|s)?|schlagw(ort|örter|orte).{0,60}|kategorien?.{0,40}|das"
              + " interessiert andere leser|à lire (aussi|également).{0,80}|lire (aussi|la"
              + " suite).{0,80}|sur le même sujet.{0,30}|articles?"
              + " (liés?|similaires?|connexes?)|partager.{0,30}|(te puede|también te puede|le"
              + " puede|quizás te) interes.{0,30}|(artículos?|noticias?|notas?|temas?)"
              + " relacionad[oa]s|lee?"
              + " (también|además|más).{0,80}|compartir.{0,30}|etiquetas?.{0,60}|(zobacz|czytaj|przeczytaj)"
              + " (też|także|również|więcej).{0,80}|powiązane.{0,30}|polecamy.{0,20}|udostępnij.{0,20}|podziel"
              + " się.{0,30}|(leggi|guarda) (anche|tutto).{0,80}|articoli"
              + " correlati|condividi.{0,20}|lees (ook|meer|verder).{0,80}|gerelateerde.{0,30}|leia"
              + " (também|mais).{0,80}|(читайте|смотрите) (также|ещё).{0,80}|похожие.{0,30}");

  // "Lea también: Another headline", between the paragraphs of an article.
  private static final Pattern CROSS_REFERENCE =
      Pattern.compile(
          "(?iU)\\W{0,3}((read|see|watch|listen)("
              + " (also|more|next|this|here))?|(lea|lee|leer|vea|ver|mira|mire|escuche|conozca)("
              + " (también|tambien|más|además|aquí|acá))?|(te|le|les) puede(n)?"
              + " interesar|(puede|puedes) leer|(lesen|sehen|hören) sie("
              + " (auch|dazu|hier|mehr))?|(lies|siehe) (auch|dazu|hier)|zum"
              + " (weiterlesen|thema)|mehr (zu|zum|über) .{1,60}|à (lire|voir|écouter)("
              + " (aussi|également))?|(lire|voir) aussi|(leggi|guarda) (anche|tutto)|(leia|veja)"
              + " (também|mais)|lees (ook|meer)|(czytaj|zobacz)"
              + " (też|także|również|więcej)|(читайте|смотрите) (также|ещё))\\s*[:>»|].{0,200}");
  private static final Pattern SECTION =
      Pattern.compile(
          "(?iU).*\\b(fund-?rais(er|ing)|donat(e|ions?)|newsletter|sign up|subscribe|daily (email"
              + " )?digest|support (our|us|independent)|make a contribution|become a"
              + " (member|patron|subscriber)|cookies?|privacy policy|terms of"
              + " (use|service))\\b.*|(related|recommended|popular|recent|latest|similar|more)("
              + " (from|in|on|by) .{0,50}| (articles?|posts?|stories|reading|content|news))?:?|you"
              + " (may|might) (also )?(like|enjoy).*|(share|follow|find|contact|connect with)"
              + " us.*|tags?:.*|categories:.*|filed under.*|about the"
              + " authors?:?|suscríbete.*|boletín.*|artículos"
              + " relacionados.*|donaciones.*|abonnez-vous.*|à lire aussi.*|newsletter"
              + " abonnieren.*|mehr zum thema.*");
  private static final Pattern PLEA =
      Pattern.compile(
          "(?iU)\\b(online donations|keep independent media|raise funds|your"
              + " (help|support|donation) is needed|sign up for our|subscribe to our|make a"
              + " (tax-deductible )?donation|support our work|daily (email )?digest|accept (all"
              + " )?cookies|we use cookies|this (web)?site uses cookies|follow us on|like us on"
              + " facebook|enter your email|(wir|diese (web)?seite)"
              + " (verwenden?|nutzen|benutz(t|en)) cookies|verwendet akismet|never miss"
              + " (the|a|an)|(folgen sie|folge|folgt) uns (auf|bei)|(síguenos|síganos|únete|únase)"
              + " .{0,60}(facebook|twitter|instagram|telegram|whatsapp|youtube|redes"
              + " sociales)|nuestro canal de (youtube|telegram|whatsapp)|(suivez|rejoignez)-nous"
              + " sur|obserwuj nas|seguici su|verpasse keine|newsletter abonnieren|utilizamos"
              + " cookies|utilise des cookies)\\b");
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?iU)(to )?(contact|visit|reach) (the |us |our ).{2,80}|(visit|contact)( us)?("
              + " at)?:|.{0,60}\\b(visit|contact):");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(https?://|www\\.)\\S+|[\\w-]+(\\.[\\w-]+)*\\.(org|com|net|info|io|edu|gov|co\\.uk|[a-z]{2})(/\\S*)?");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iU)(this|the) (article|story|piece|post|essay|text) (was|is|has"
              + " been|first|originally)\\b.{0,30}"
              + "\\b(produced|published|written|distributed|appeared|republished|reprinted|translated)\\b.{0,200}");
  private static final Pattern PHOTO =
      Pattern.compile(
          "(?iU)(.{0,300}[\\s|(/.–—-])?(photo(graph)?s?|image|picture|foto(grafía|s)?|bildquelle|titelbild|źródło|crédito|bild|illustration)("
              + " (source|credit|by|courtesy of))?( ?(:|©)| by\\b| courtesy\\b).{1,100}");

  private static final Pattern PAGE =
      Pattern.compile(
          "(?iU)[\\[(–— -]*((page|p\\.|página|pág\\.|seite|стр\\.) ?)?\\d{1,4}( ?(of|/|de|von|из)"
              + " ?\\d{1,4})?[\\])–— -]*");

  private Boilerplate() {}

  /** Why a separate line is not part of an article; empty if it may be. */
  public static Optional<String> line(String line) {
    String text = line.strip();
    if (text.length() <= 200 && NAVIGATION.matcher(text).matches()) {
      return Optional.of("navigation");
    }
    if (text.length() <= 250 && !text.endsWith(".") && CROSS_REFERENCE.matcher(text).matches()) {
      return Optional.of("reference to another article");
    }
    if (text.length() <= 20 && PAGE.matcher(text).matches()) {
      return Optional.of("page number");
    }
    if (text.length() <= 400 && PHOTO.matcher(text).matches()) {
      return Optional.of("photo credit");
    }
    if (text.length() <= 120 && ADDRESS.matcher(text).matches()) {
      return Optional.of("bare address");
    }
    return Optional.empty();
  }

  /**
   * Whether a short line is the heading of something outside the article, such as a plea for money.
   */
  public static boolean isSectionHeading(String line) {
    return line.length() <= 80 && !endsSentence(line) && SECTION.matcher(line.strip()).matches();
  }

  /** Whether a short line marks the end of the article. */
  public static boolean isEndOfArticle(String line) {
    String text = line.strip();
    int end = text.length();
    while (end > 0 && ":.…! >»".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && end <= 100 && END.matcher(text.substring(0, end)).matches();
  }

  /** Whether a paragraph asks readers for money, their address or their consent. */
  public static boolean isPlea(String text) {
    return text.length() <= 600 && PLEA.matcher(text).find();
  }

  /** Whether a line says how to reach the publisher. */
  public static boolean isContact(String line) {
    return line.length() <= 120
        && CONTACT.matcher(line.strip()).matches()
        && !line.strip().endsWith(".");
  }

  /** Whether a closing paragraph says where the text first appeared. */
  public static boolean isCredit(String text) {
    return text.length() <= 300 && CREDIT.matcher(text.strip()).matches();
  }

  /** Whether a text ends like a sentence, ignoring closing quotes and brackets. */
  public static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && "\"'”’»)]*_\u00A0".indexOf(c) < 0) {
        return ".!?…。！？:;؟।".indexOf(c) >= 0;
      }
    }
    return false;
  }
}
