package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.chat.Card;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.budget.OverBudgetException;

/** Questions that exceed their budget: the asker is told, whatever the kind of question. */
class TooMuchTest {
  @AutoClose private final Scene scene = Scene.answering(_ -> new Overwhelmed());

  private static final class Overwhelmed implements Answerer {
    @Override
    public Answer answer(Question question, int limit) {
      throw new OverBudgetException();
    }

    @Override
    public Answer answerOrClosest(Question question, int limit) {
      throw new OverBudgetException();
    }

    @Override
    public Answer survey(Question question) {
      throw new OverBudgetException();
    }
  }

  @Test
  void aQuestionAndACommandGetOneLine() {
    for (Card card :
        List.of(scene.ask("When was the bridge built?"), scene.command("timeline", "the bridge"))) {
      String text = Scene.words(card);
      assertTrue(text.startsWith("This is too much at once."), text);
    }
  }

  @Test
  void anInlineQueryGetsAButtonThatSaysSo() {
    Reply reply = scene.room.hear(new Turn.Inline(Scene.ANNA, "When was the bridge built?", ""));
    Reply.Results results = assertInstanceOf(Reply.Results.class, reply);
    assertEquals(List.of(), results.results());
    assertEquals(Optional.of("Too much at once: try again in a moment"), results.lead());
  }
}
