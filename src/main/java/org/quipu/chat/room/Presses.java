package org.quipu.chat.room;

import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.button.ExportFormat;
import org.quipu.chat.words.Voice;
import org.quipu.store.CitationLog;

/** Handles presses of buttons. */
record Presses(
    Asking asking,
    StartPage start,
    Overviews overviews,
    ArticleList articles,
    Bibliography bibliography,
    SettingsDesk settings,
    PrivacyDesk privacy,
    VerdictDesk verdicts,
    ImportDesk imports,
    CitationLog log) {

  Reply handle(Voice voice, Turn.Press press) {
    return press
        .button()
        .map(button -> handle(voice, press, button))
        .orElseGet(() -> new Reply.Toast(voice.say("toast.unknown")));
  }

  private Reply handle(Voice voice, Turn.Press press, ButtonData button) {
    return switch (button) {
      case ButtonData.Page page -> asking.page(voice, press, page);
      case ButtonData.Exactly exactly -> asking.exactly(voice, press, exactly);
      case ButtonData.Position(int at, int of) ->
          new Reply.Toast(voice.say("toast.position", at, of));
      case ButtonData.Wrong wrong -> verdicts.judge(voice, press, wrong);
      case ButtonData.Delete(long asker) -> delete(voice, press, asker);
      case ButtonData.Sample sample -> start.sample(voice, press, sample);
      case ButtonData.Overview page -> overviews.page(voice, press, page);
      case ButtonData.Articles(int from) -> new Reply.Edit(articles.page(voice, from));
      case ButtonData.Sources(int from) ->
          kept(voice, press, new Reply.Edit(bibliography.page(voice, press.place(), from)));
      case ButtonData.Export(ExportFormat format) ->
          kept(
              voice,
              press,
              bibliography
                  .export(voice, press.place(), format)
                  .orElseGet(() -> new Reply.Toast(voice.say("sources.none"))));
      case ButtonData.Choose choice -> settings.choose(voice, press, choice);
      case ButtonData.Erase() -> privacy.erase(voice, press);
      case ButtonData.Confirm confirm -> imports.confirm(voice, press, confirm);
      case ButtonData.Cancel cancel -> imports.cancel(voice, press, cancel);
    };
  }

  private Reply delete(Voice voice, Turn.Press press, long asker) {
    boolean asked = press.speaker().id() == asker && !isAnothers(press, asker);
    boolean allowed = asked || press.speaker().mayAdminister(press.place());
    return allowed && press.place().isKept()
        ? new Reply.Delete()
        : new Reply.Toast(voice.say("toast.delete.denied"));
  }

  // A delete button copied from one's own card must not delete somebody else's.
  private boolean isAnothers(Turn.Press press, long asker) {
    return press.message().isPresent()
        && log.onCard(press.place().chat(), press.message().getAsInt()).stream()
            .anyMatch(entry -> entry.asker().isPresent() && entry.asker().getAsLong() != asker);
  }

  private static Reply kept(Voice voice, Turn.Press press, Reply reply) {
    return press.place().isKept() ? reply : new Reply.Toast(voice.say("toast.expired"));
  }
}
