package org.trapline.runners.options;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.runners.tables.HeldUp;
import org.trapline.transforms.plan.PlannedChunks;

/** The Direct runner hands chunks out to whoever is free, and holds none back. */
class FreeWorkersTest {
  @Test
  void aWorkerThatIsHeldUpKeepsOneChunkAndTheOtherDoesAllTheRest() {
    List<String> done = HeldUp.run(RunnerChoice.DIRECT, PlannedChunks::of);

    assertThat(done).hasSize(HeldUp.CHUNKS);
    assertThat(done).containsNoDuplicates();
    assertThat(done.get(HeldUp.CHUNKS - 1)).isEqualTo("c0");
  }
}
