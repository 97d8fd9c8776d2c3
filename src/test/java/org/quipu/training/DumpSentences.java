package org.quipu.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.signal.SentenceMatch;

/**
 * Writes the signals of every sentence of the candidates as a table: corpus folder, question file,
 * index, output. Right is a sentence of a right passage that holds an answer.
 */
public final class DumpSentences {
  private DumpSentences() {}

  public static void main(String[] arguments) throws Exception {
    try (PassageIndex index =
            new PassageIndex(
                LuceneIndex.open(Path.of(arguments[2]), InstantSource.system()),
                Synonyms.in(Path.of("config/synonyms")));
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[3])))) {
      index.refresh(new CorpusFolder(Path.of(arguments[0])), RefreshProgress.SILENT);
      try (Snapshot snapshot = index.snapshot()) {
        boolean header = true;
        for (Asked asked : Asked.read(Path.of(arguments[1]))) {
          Question question =
              new Question(asked.question(), Question.Kind.QUESTION, Optional.of(asked.lang()));
          for (RankedPassage passage : snapshot.rank(question).passages()) {
            header = write(asked, passage, header, out);
          }
        }
      }
    }
  }

  private static boolean write(Asked asked, RankedPassage passage, boolean header, PrintWriter out)
      throws IOException {
    List<Map<String, Double>> signals = passage.sentenceSignals();
    List<SentenceMatch> sentences = passage.sentences();
    boolean needsHeader = header;
    for (int s = 0; s < signals.size(); s++) {
      if (needsHeader) {
        out.println("id\tarticle\tpassage\tlabel\t" + String.join("\t", signals.get(s).keySet()));
        needsHeader = false;
      }
      String text = sentences.get(s).span().of(passage.passage().text());
      boolean right =
          asked.answeredBy(passage.passage()) && asked.answers().stream().anyMatch(text::contains);
      out.print(asked.id() + "\t" + asked.article() + "\t");
      out.print(passage.passage().articleId() + "#" + passage.passage().ordinal() + "/" + s);
      out.print("\t" + (right ? 1 : 0));
      signals.get(s).values().forEach(value -> out.print("\t" + value.floatValue()));
      out.println();
    }
    return needsHeader;
  }
}
