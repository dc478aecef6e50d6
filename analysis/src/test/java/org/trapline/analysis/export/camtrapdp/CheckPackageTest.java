package org.trapline.analysis.export.camtrapdp;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.analysis.AnalysisInputException;

class CheckPackageTest {
  @TempDir Path folder;
  private Path good;

  @BeforeEach
  void makeAGoodPackage() throws IOException {
    good = folder.resolve("good");
    CamtrapPackage.write(
        TinyPackage.settings(TinyPackage.result(folder.resolve("result")).write(), good));
  }

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      value = {
        "deployments,0,latitude,-90.5,minimum",
        "deployments,0,longitude,'',required",
        "deployments,0,longitude,NA,required",
        "deployments,0,longitude,east,type",
        "deployments,0,deploymentEnd,2024-05-20,type",
        "deployments,0,deploymentEnd,2024-02-30T10:00:00Z,type",
        "deployments,0,deploymentEnd,2024-05-20T10:00:00,type",
        "deployments,0,cameraHeading,400,maximum",
        "deployments,0,cameraTilt,2.5,type",
        "deployments,0,featureType,pond,enum",
        "deployments,1,deploymentID,A_1,unique",
        "deployments,0,cameraDelay,-1,minimum",
        "deployments,0,baitUse,maybe,type",
        "media,0,filePath,a/../b.jpg,pattern",
        "media,0,filePath,~/b.jpg,pattern",
        "media,0,fileMediatype,picture,pattern",
        "media,0,filePublic,'',required",
        "media,0,deploymentID,C_1,foreignKey",
        "media,0,captureMethod,timelapse,enum",
        "media,0,timestamp,2024-05-02T10:00:00.5Z,type",
        "media,1,mediaID,A_1/a1.jpg,unique",
        "observations,0,observationLevel,file,enum",
        "observations,0,observationType,duck,enum",
        "observations,0,count,0,minimum",
        "observations,0,count,1.0,type",
        "observations,0,classificationProbability,1.01,maximum",
        "observations,0,bboxHeight,0,minimum",
        "observations,0,mediaID,nobody,foreignKey",
        "observations,0,sex,both,enum",
        "observations,0,eventStart,'',required",
      })
  void namesTheRuleThatACellBreaks(String table, int row, String field, String value, String rule)
      throws IOException {
    Path bad = TinyPackage.mutate(good, folder.resolve("bad"), table, row, field, value);
    List<Violation> violations =
        CheckPackage.of(bad).stream()
            .filter(found -> found.table().equals(table) && found.field().equals(field))
            .toList();
    assertWithMessage("of " + violations)
        .that(violations.stream().map(found -> found.rule().word()).toList())
        .containsExactly(rule);
    assertThat(violations.get(0).row()).isEqualTo(row);
    assertThat(violations.get(0).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "media,timestamp,2024-05-02T10:00:00Z",
    "media,timestamp,2024-05-02T10:00:00+0200",
    "deployments,coordinateUncertainty,NaN",
    "deployments,baitUse,TRUE",
    "deployments,cameraHeight,1e0",
  })
  void acceptsWhatTheStandardAccepts(String table, String field, String value) throws IOException {
    assertThat(
            CheckPackage.of(
                TinyPackage.mutate(good, folder.resolve("other"), table, 0, field, value)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/contributors,contributors,required",
    "/project/samplingDesign,project/samplingDesign,required",
    "/temporal/start,temporal/start,required",
    "/spatial,spatial,required",
  })
  void missesWhatTheProfileRequires(String pointer, String field, String rule) throws IOException {
    Path file = good.resolve("datapackage.json");
    ObjectNode root = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) root.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
    new ObjectMapper().writeValue(file.toFile(), root);
    assertThat(CheckPackage.of(good).stream().map(v -> v.field() + " " + v.rule().word()).toList())
        .contains(field + " " + rule);
  }

  @Test
  void refusesWhatTheProfileDoesNotAllow() throws IOException {
    Path file = good.resolve("datapackage.json");
    ObjectNode root = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    ((ObjectNode) root.path("project")).put("samplingDesign", "random");
    ((ObjectNode) root.path("project")).put("individualAnimals", "no");
    root.put("created", "yesterday");
    root.withArray("licenses").addObject().put("scope", "all").put("name", "CC0-1.0");
    ((ObjectNode) root.path("resources").path(0)).put("schema", "https://somewhere/1.0.1/x.json");
    new ObjectMapper().writeValue(file.toFile(), root);
    assertThat(CheckPackage.of(good).stream().map(v -> v.field() + " " + v.rule().word()).toList())
        .containsExactly(
            "resources/deployments/schema pattern",
            "created type",
            "project/samplingDesign enum",
            "project/individualAnimals type",
            "licenses minimum",
            "licenses/scope enum");
  }

  @Test
  void seesALostColumnAndALostFile() throws IOException {
    Files.writeString(good.resolve("observations.csv"), "observationID\nx\n");
    assertThat(CheckPackage.of(good).get(0).field()).isEqualTo("columns");
    Files.delete(good.resolve("media.csv"));
    AnalysisInputException error =
        assertThrows(AnalysisInputException.class, () -> CheckPackage.of(good));
    assertThat(error).hasMessageThat().contains("media.csv can't be read");
  }
}
