package org.trapline.runners.laptop;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house's doors open one way; this test is the doorkeeper. */
@AnalyzeClasses(
    packages = "org.trapline",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeJarsOfTests.class
    })
class ArchitectureTest {
  /** Other modules' tests come as jars when the whole is packaged. */
  static final class DoNotIncludeJarsOfTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String[] DJL = {"ai.djl..", "ai.onnxruntime.."};

  @ArchTest
  static final ArchRule doorsOpenOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("schemas")
          .definedBy("org.trapline.schemas..")
          .layer("models")
          .definedBy("org.trapline.models..")
          .layer("transforms")
          .definedBy("org.trapline.transforms..")
          .layer("pipeline")
          .definedBy("org.trapline.pipeline..")
          .layer("analysis")
          .definedBy("org.trapline.analysis..")
          .layer("training")
          .definedBy("org.trapline.training..")
          .layer("runners")
          .definedBy("org.trapline.runners..")
          .whereLayer("runners")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("analysis")
          .mayOnlyBeAccessedByLayers("runners")
          .whereLayer("training")
          .mayOnlyBeAccessedByLayers("runners")
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("runners", "training")
          .whereLayer("transforms")
          .mayOnlyBeAccessedByLayers("pipeline", "runners", "training")
          .whereLayer("models")
          .mayOnlyBeAccessedByLayers("transforms", "pipeline", "runners", "training");

  @ArchTest
  static final ArchRule onlyOnePackageAndTheSchoolNameDjl =
      noClasses()
          .that(
              not(resideInAnyPackage("org.trapline.models.djl..", "org.trapline.training.."))
                  .and(resideInAPackage("org.trapline..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DJL);

  @ArchTest
  static final ArchRule onlyTheEyesAndTheSchoolNameOpenCv =
      noClasses()
          .that(
              not(resideInAnyPackage("org.trapline.models..", "org.trapline.training.."))
                  .and(resideInAPackage("org.trapline..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco..");

  @ArchTest
  static final ArchRule wordsEyesAndMeaningDoNotKnowBeam =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.trapline.schemas..", "org.trapline.models..", "org.trapline.analysis..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..");

  @ArchTest
  static final ArchRule stepsKnowNoEngine =
      noClasses()
          .that()
          .resideInAPackage("org.trapline..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.beam.runners..", "org.apache.flink..", "org.apache.spark..");

  @ArchTest
  static final ArchRule onlyTheDoorReadsArguments =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.trapline.runners..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyTheDoorHasAMain =
      methods()
          .that()
          .haveName("main")
          .and()
          .areStatic()
          .should()
          .beDeclaredInClassesThat()
          .resideInAPackage("org.trapline.runners..");

  @ArchTest
  static final ArchRule onlyTheDoorLeaves =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.trapline.runners..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Transform");

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching("org.trapline.(*).(*)..").should().beFreeOfCycles();
}
