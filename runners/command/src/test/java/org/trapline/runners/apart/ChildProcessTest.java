package org.trapline.runners.apart;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.apart.ApartJob;
import org.trapline.pipeline.apart.OwnProcess;
import org.trapline.transforms.bands.FreezeBands;
import org.trapline.transforms.judge.Care;
import org.trapline.transforms.judge.Eyes;
import org.trapline.transforms.judge.EyesSource;
import org.trapline.transforms.judge.JudgeRules;
import org.trapline.transforms.judge.JudgeSpec;
import org.trapline.transforms.judge.StopRequest;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.write.ResultFolder;

/** Real processes that do a job, die of it or leave it. */
class ChildProcessTest {
  @TempDir Path temp;

  @BeforeEach
  void nobodyAsksToStop() {
    StopRequest.clear();
  }

  private ResultFolder result() {
    return ResultFolder.at(temp.resolve("out").toString());
  }

  private OwnProcess.End run(ApartJob job) throws IOException {
    return ChildProcess.ofThisProgram(temp.resolve("log")).run(job);
  }

  private ApartJob judging(EyesSource eyes) {
    JudgeRules rules = new JudgeRules(0.5f, 0.1f, 0.1f, "none", 1, ThumbnailChoice.NONE);
    return new ApartJob.Judge(
        new JudgeSpec(eyes, rules, result(), "f"), new ChunkRef("c", "s", 0, 1), Care.BATCHES);
  }

  /** As a native library does that steps where it must not. */
  private record Abort() implements EyesSource {
    @Override
    public Eyes open() {
      Runtime.getRuntime().halt(134);
      throw new IllegalStateException("halted");
    }
  }

  /** More than any heap holds. */
  private record Greed() implements EyesSource {
    @Override
    public Eyes open() {
      long[][] all = new long[Integer.MAX_VALUE / 8][];
      for (int i = 0; i < all.length; i++) {
        all[i] = new long[Integer.MAX_VALUE / 8];
      }
      throw new IllegalStateException("so much memory: " + all.length);
    }
  }

  /** A fault that is no photo's. */
  private record Fault() implements EyesSource {
    @Override
    public Eyes open() {
      throw new IllegalStateException("no model");
    }
  }

  @Test
  void doesAJob() throws IOException {
    assertThat(run(new ApartJob.Measure(new FreezeBands(result(), "none", 1), "s")))
        .isEqualTo(OwnProcess.End.DONE);
  }

  @Test
  void diesOfAJobWithoutTheProcessThatStartedIt() throws IOException {
    assertThat(run(judging(new Abort()))).isEqualTo(OwnProcess.End.DIED);
  }

  @Test
  void diesOfRealWantOfMemory() throws IOException {
    assertThat(run(judging(new Greed()))).isEqualTo(OwnProcess.End.DIED);
  }

  @Test
  void leavesToTheRunWhatIsNoPhotosFault() throws IOException {
    assertThat(run(judging(new Fault()))).isEqualTo(OwnProcess.End.REFUSED);
    assertThat(Files.exists(temp.resolve("log/apart.log"))).isTrue();
  }

  @Test
  void isLeftWhenSomebodyAsksToStop() throws IOException {
    StopRequest.request();
    try {
      assertThat(run(judging(new Greed()))).isEqualTo(OwnProcess.End.STOPPED);
    } finally {
      StopRequest.clear();
    }
  }
}
