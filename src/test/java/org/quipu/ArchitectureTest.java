package org.quipu;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The map of packages: which package may depend on which, and which is the only one to use each
 * library.
 */
@AnalyzeClasses(packages = "org.quipu", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest static final ArchRule configKnowsNobody = knowsOnly("config");

  @ArchTest static final ArchRule monitorKnowsNobody = knowsOnly("monitor");

  @ArchTest static final ArchRule retryKnowsNobody = knowsOnly("retry");

  @ArchTest static final ArchRule languageKnowsNobody = knowsOnly("language");

  @ArchTest
  static final ArchRule corpusKnowsLanguage = knowsOnly("corpus", "language", "retry", "config");

  @ArchTest
  static final ArchRule retrievalKnowsCorpus =
      knowsOnly("retrieval", "corpus", "language", "config");

  @ArchTest
  static final ArchRule answerKnowsRetrieval =
      knowsOnly("answer", "retrieval", "corpus", "language", "config");

  @ArchTest static final ArchRule storeKnowsConfig = knowsOnly("store", "config");

  @ArchTest
  static final ArchRule chatKnowsAnswerAndStore =
      knowsOnly("chat", "answer", "retrieval", "corpus", "language", "store", "config");

  @ArchTest
  static final ArchRule telegramKnowsChat =
      knowsOnly(
          "telegram",
          "chat",
          "answer",
          "retrieval",
          "corpus",
          "language",
          "store",
          "monitor",
          "retry",
          "config");

  @ArchTest static final ArchRule serveKnowsAllButTheCommandLine = knownOnlyToTheEntryPoint("cli");

  @ArchTest
  static final ArchRule onlyTheCommandLineStartsWhatServes =
      noClasses()
          .that(not(resideInAnyPackage("org.quipu.serve..", "org.quipu.cli..")))
          .and()
          .doNotHaveFullyQualifiedName("org.quipu.Quipu")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.quipu.serve..");

  @ArchTest
  static final ArchRule nobodyKnowsTheEntryPoint =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.quipu.Quipu")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.quipu.Quipu");

  @ArchTest
  static final ArchRule theEngineBehindTheSeamIsKnownToTheEntryPointOnly =
      knownOnlyToTheEntryPoint("retrieval.lucene");

  @ArchTest
  static final ArchRule lucene = knownOnlyTo("org.apache.lucene..", "org.quipu.retrieval.lucene..");

  @ArchTest
  static final ArchRule onnxRuntime =
      knownOnlyTo("ai.onnxruntime..", "org.quipu.retrieval.encoder..");

  @ArchTest static final ArchRule pageServer = knownOnlyTo("io.javalin..", "org.quipu.web..");

  @ArchTest static final ArchRule templates = knownOnlyTo("gg.jte..", "org.quipu.web..");

  @ArchTest
  static final ArchRule webKnowsChatButNoStore =
      knowsOnly("web", "chat", "answer", "retrieval", "corpus", "language", "config", "monitor");

  @ArchTest
  static final ArchRule telegramBots = knownOnlyTo("org.telegram..", "org.quipu.telegram..");

  @ArchTest static final ArchRule jdbc = knownOnlyTo("java.sql..", "org.quipu.store..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.quipu.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingStaticChanges =
      noFields().that().areStatic().should().notBeFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesAreOfTheDomain =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper");

  private static ArchRule knowsOnly(String name, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = "org.quipu." + name + "..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 1] = "org.quipu." + others[i] + "..";
    }
    return classes()
        .that()
        .resideInAPackage(allowed[0])
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.quipu..")).or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true);
  }

  private static ArchRule knownOnlyToTheEntryPoint(String name) {
    String itself = "org.quipu." + name + "..";
    return noClasses()
        .that(not(resideInAPackage(itself)))
        .and()
        .doNotHaveFullyQualifiedName("org.quipu.Quipu")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(itself);
  }

  private static ArchRule knownOnlyTo(String library, String owner) {
    return noClasses()
        .that(not(resideInAPackage(owner)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
