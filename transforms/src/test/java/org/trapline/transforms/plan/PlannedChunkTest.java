package org.trapline.transforms.plan;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedChunkTest {
  private static final List<PlannedFile> FILES = List.of(new PlannedFile("id", "a.jpg", 1, 2));

  @ParameterizedTest
  @ValueSource(strings = {"../p0001", "/etc/passwd", "a/b", "a\\b", "C:x", "", ".."})
  void neverLeadsOutOfTheFolderOfChunks(String id) {
    assertThrows(IllegalArgumentException.class, () -> new PlannedChunk(id, FILES));
  }

  @Test
  void takesTheNamesThatPartsGive() {
    PlannedChunk chunk = PlanPart.cut(1, LocalDate.of(2026, 1, 1), FILES, 8).chunks().get(0);

    assertThat(new PlannedChunk(chunk.id(), FILES)).isEqualTo(chunk);
  }
}
