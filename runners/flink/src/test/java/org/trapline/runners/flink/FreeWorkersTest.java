package org.trapline.runners.flink;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.runners.options.RunnerChoice;
import org.trapline.runners.tables.HeldUp;
import org.trapline.transforms.plan.PlannedChunks;

/** Flink hands chunks out one by one, to whoever asks. */
class FreeWorkersTest {
  @Test
  void aWorkerThatIsHeldUpKeepsOneChunkAndTheOtherDoesAllTheRest() {
    List<String> done = HeldUp.run(RunnerChoice.FLINK, PlannedChunks::lastFirst);

    assertThat(done).hasSize(HeldUp.CHUNKS);
    assertThat(done).containsNoDuplicates();
    assertThat(done.get(HeldUp.CHUNKS - 1)).isEqualTo("c0");
  }
}
