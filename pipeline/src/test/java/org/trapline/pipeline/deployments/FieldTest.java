package org.trapline.pipeline.deployments;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FieldTest {
  @Test
  void isDocumented() throws IOException {
    String page =
        Files.readString(Path.of(System.getProperty("trapline.root"), "docs", "deployments.md"));

    for (Field field : Field.values()) {
      assertThat(page).contains("`" + field.header() + "`");
    }
  }

  @Test
  void isRecognisedInBothSpellings() {
    assertThat(Field.byHeader().get(Field.folded(" Deployment_ID ")))
        .isEqualTo(Field.DEPLOYMENT_ID);
    assertThat(Field.byHeader().get(Field.folded("deploymentID"))).isEqualTo(Field.DEPLOYMENT_ID);
    assertThat(Field.byHeader().get(Field.folded("camera_model"))).isEqualTo(Field.CAMERA_MODEL);
    assertThat(Field.byHeader().get(Field.folded("UTC offset"))).isEqualTo(Field.UTC_OFFSET);
  }
}
