package org.quipu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.quipu.fixture.LiveCorpus;
import org.quipu.fixture.ShippedCorpus;

/**
 * The shipped corpus changes as its subject does. Only the ranking gate, the transcripts in the
 * documentation, measures and pictures depend on its articles; other tests write their own.
 */
@AnalyzeClasses(packages = "org.quipu", importOptions = ImportOption.OnlyIncludeTests.class)
final class ShippedCorpusTest {
  @ArchTest
  static final ArchRule fewTestsReadIt =
      noClasses()
          .that()
          .doNotHaveSimpleName("ShippedQuestionsTest")
          .and()
          .doNotHaveSimpleName("TerminalTranscriptTest")
          .and()
          .doNotHaveSimpleName("ShippedCorpusTest")
          .and()
          .resideOutsideOfPackages("org.quipu.fixture", "org.quipu.bench", "org.quipu.web.browser")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ShippedCorpus.class);

  @ArchTest
  static final ArchRule onlyTheTranscriptsTalkAboutIt =
      noClasses()
          .that()
          .doNotHaveSimpleName("TranscriptTest")
          .should()
          .callMethod(LiveCorpus.class, "shipped");
}
