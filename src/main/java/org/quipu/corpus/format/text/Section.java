package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;

/**
 * One article while it is being cleaned up: the findings, the remaining paragraphs and the dropped
 * text.
 */
record Section(Findings findings, List<Para> paras, List<Dropped> dropped) {
  Section {
    // Views, not copies, because a text is shortened line by line.
    paras = Collections.unmodifiableList(paras);
    dropped = Collections.unmodifiableList(dropped);
  }

  static Section of(Findings findings, List<Para> paras) {
    return new Section(findings, paras, List.of());
  }

  Section with(Finding finding) {
    return new Section(findings.orElse(finding), paras, dropped);
  }

  Section keeping(List<Para> kept) {
    return new Section(findings, kept, dropped);
  }

  Section dropping(List<Para> kept, List<Dropped> more) {
    List<Dropped> all = new ArrayList<>(dropped);
    all.addAll(more);
    return new Section(findings, kept, all);
  }

  /** The section without the paragraph at an index. */
  Section dropping(int at, String why) {
    List<Para> kept = new ArrayList<>(paras);
    Para gone = kept.remove(at);
    return dropping(kept, List.of(new Dropped(gone.text(), why)));
  }
}
