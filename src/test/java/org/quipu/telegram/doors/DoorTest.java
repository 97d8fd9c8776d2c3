package org.quipu.telegram.doors;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.quipu.fixture.LiveCorpus;

/** A bot that answers from the small corpus of the lighthouses. */
abstract class DoorTest extends BotTest {
  static final String QUESTION = "how many lighthouses has Varnes built?";
  static final String ANSWER = "18 lighthouses";
  static final String OTHER_QUESTION = "Which harbour master called the 1893 tariff a patchwork?";
  static final String OTHER_ANSWER = "patchwork";
  static final String POORLY_ANSWERABLE = "What is the zyxwvuts of the qwertyuiop lighthouses?";
  static final String UNANSWERABLE = "zyxwvut qwertyuiop blargh";

  /** The file of the article that answers {@link #QUESTION}. */
  static final String ANSWERING_FILE = "en/lights-of-varnes.md";

  @RegisterExtension static final LiveCorpus CORPUS = LiveCorpus.lighthouses();

  @Override
  LiveCorpus corpus() {
    return CORPUS;
  }
}
