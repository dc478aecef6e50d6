package org.trapline.analysis.export.camtrapdp;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standard's own example, and cells of it that were broken on purpose. */
@Tag("realdata")
class OfficialExampleTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("trapline.realdata"), "tables/tdwg__camtrap-dp/example");
  private static final Path CASES =
      Path.of(System.getProperty("trapline.golden"), "analysis/camtrapdp/invalid_cell_cases.csv");

  @TempDir Path folder;

  @Test
  void isValid() {
    Assumptions.assumeTrue(Files.isDirectory(EXAMPLE), "official example absent: skipped");
    assertThat(CheckPackage.of(EXAMPLE)).isEmpty();
  }

  @Test
  void comesOutAsItWentIn() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(EXAMPLE), "official example absent: skipped");
    for (String table : List.of("deployments.csv", "media.csv", "observations.csv")) {
      List<List<String>> rows = TinyPackage.rows(EXAMPLE.resolve(table));
      Path copy = Files.writeString(folder.resolve(table), TinyPackage.text(rows));
      assertWithMessage(table).that(TinyPackage.rows(copy)).isEqualTo(rows);
      assertWithMessage(table)
          .that(Files.readString(copy))
          .isEqualTo(Files.readString(EXAMPLE.resolve(table)).replace("\r\n", "\n"));
    }
  }

  @Test
  void eachBrokenCellRaisesTheViolationNamed() throws IOException {
    Assumptions.assumeTrue(Files.isRegularFile(CASES), "broken cells absent: skipped");
    List<List<String>> cases = TinyPackage.rows(CASES);
    assertThat(cases).hasSize(32);
    for (List<String> each : cases.subList(1, cases.size())) {
      Path bad =
          TinyPackage.mutate(
              EXAMPLE,
              folder.resolve("case" + cases.indexOf(each)),
              each.get(0),
              Integer.parseInt(each.get(1)),
              each.get(2),
              each.get(3));
      List<String> rules =
          CheckPackage.of(bad).stream()
              .filter(v -> v.table().equals(each.get(0)) && v.field().equals(each.get(2)))
              .map(v -> v.rule().word())
              .toList();
      String expected = each.get(4);
      assertWithMessage(each.toString())
          .that(rules)
          .isEqualTo(expected.equals("ok") ? List.of() : List.of(expected));
    }
  }
}
