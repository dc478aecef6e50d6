package org.trapline.transforms.plan;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestFilesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  private static PlannedFile file(int number, long size) {
    return new PlannedFile(
        "%020x".formatted(number), "DCIM/%d/IMG_%d.JPG".formatted(number % 3, number), size, 12345);
  }

  private static DeploymentPlan plan() {
    List<PlannedFile> first = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      first.add(file(i, 1000 + i));
    }
    return new DeploymentPlan("RIV-01", "riv-01", List.of())
        .with(DAY, first, 7)
        .with(DAY, List.of(file(3, 5), file(200, 6)), 7);
  }

  @Test
  void aPackedPlanIsThePlan() {
    assertThat(plan().chunks().get(0).files())
        .containsExactlyElementsIn(
            List.of(
                file(0, 1000),
                file(1, 1001),
                file(2, 1002),
                file(3, 1003),
                file(4, 1004),
                file(5, 1005),
                file(6, 1006)))
        .inOrder();
    assertThat(plan()).isEqualTo(plan());
  }

  @Test
  void aLaterPartsEntryReplacesAnEarlierOnes() {
    LatestFiles files = plan().files();

    assertThat(plan().entries()).isEqualTo(102);
    assertThat(files.size()).isEqualTo(101);
    assertThat(files.find(file(3, 0).mediaId())).isEqualTo(file(3, 5));
    assertThat(files.find(file(4, 0).mediaId())).isEqualTo(file(4, 1004));
    assertThat(files.find("nobody's")).isNull();
    assertThat(files.stream().toList()).hasSize(101);
    assertThat(files.stream().toList()).doesNotContain(file(3, 1003));
  }

  @Test
  void ticksEachFileOffOnce() {
    LatestFiles.Open open = plan().files().open();

    for (int i = 0; i < 99; i++) {
      assertThat(open.tick(file(i, 0).mediaId())).isTrue();
    }
    assertThat(open.tick(file(3, 0).mediaId())).isFalse();
    assertThat(open.tick("nobody's")).isFalse();
    assertThat(open.left().toList()).containsExactly(file(99, 1099), file(200, 6)).inOrder();
  }
}
