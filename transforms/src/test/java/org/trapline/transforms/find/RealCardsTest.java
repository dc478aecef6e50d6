package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("realdata")
final class RealCardsTest {
  private static FoundMedia find(String folder) {
    Path data = Path.of(System.getProperty("trapline.realdata")).resolve(folder);
    Assumptions.assumeTrue(Files.isDirectory(data), "real data absent: skipped");
    return FindMedia.in(List.of(data.toString())).find();
  }

  @Test
  void makesADeploymentOfEachSource() {
    FoundMedia found = find("photos");

    assertThat(found.deployments()).hasSize(11);
    assertThat(found.files()).isEqualTo(677);
    assertThat(found.unreadable()).isEmpty();
    assertThat(
            found.deployments().stream()
                .flatMap(d -> d.files().stream())
                .map(FoundFile::mediaId)
                .distinct()
                .count())
        .isEqualTo(677);
    assertThat(found.deployments().stream().map(FoundDeployment::slug).toList())
        .contains("dvm000-plugin-camera-trap");
  }

  @Test
  void makesARowOfEveryMediaLikeFileAndCountsTheRest() {
    FoundMedia found = find("badinputs");

    assertThat(found.files()).isEqualTo(60);
    assertThat(found.passedOver()).containsExactly("thumbs.db", 1L);
    assertThat(found.otherFiles()).containsExactly("csv", 1L);
  }
}
