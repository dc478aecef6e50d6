package org.trapline.runners.options;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.Test;
import org.trapline.pipeline.HandOut;
import org.trapline.pipeline.HandOutOptions;
import org.trapline.runners.exit.UserError;

class BeamOptionsTest {
  @Test
  void givesTheDirectRunnerTheWorkersAndNoChecksOfElements() {
    DirectOptions options = direct(List.of());
    assertThat(options.getTargetParallelism()).isEqualTo(3);
    assertThat(options.isEnforceImmutability()).isFalse();
    assertThat(options.isBlockOnRun()).isFalse();
  }

  @Test
  void chunksOnALaptopComeFromASourceAndNotFromBehindTheBands() {
    assertThat(direct(List.of()).as(HandOutOptions.class).getHandOut()).isEqualTo(HandOut.TAKEN);
    assertThat(RunnerChoice.FLINK.handOut()).isEqualTo(HandOut.TAKEN_FROM_END);
  }

  @Test
  void whatWasTypedWins() {
    assertThat(direct(List.of("--targetParallelism=7")).getTargetParallelism()).isEqualTo(7);
    assertThat(direct(List.of("--blockOnRun")).isBlockOnRun()).isTrue();
  }

  @Test
  void namesThePackageThatHasTheEngine() {
    assertThat(refused(RunnerChoice.FLINK, "--jobName=x"))
        .isEqualTo(
            "this package has no FlinkRunner: start with TRAPLINE_PACKAGE=flink in the"
                + " environment");
  }

  @Test
  void refusesWhatIsNoOptionOfBeam() {
    assertThat(refused(RunnerChoice.DIRECT, "more-photos")).contains("but there was 'more-photos'");
    assertThat(refused(RunnerChoice.DIRECT, "--noSuchOption=1")).contains("noSuchOption");
  }

  private static DirectOptions direct(List<String> typed) {
    PipelineOptions options = BeamOptions.of(RunnerChoice.DIRECT, 3, typed);
    return options.as(DirectOptions.class);
  }

  private static String refused(RunnerChoice runner, String typed) {
    UserError error =
        assertThrows(UserError.class, () -> BeamOptions.of(runner, 3, List.of(typed)));
    return String.valueOf(error.getMessage());
  }
}
