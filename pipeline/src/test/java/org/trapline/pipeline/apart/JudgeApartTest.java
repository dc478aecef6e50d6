package org.trapline.pipeline.apart;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.pixels.SyntheticPhoto;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.PixelBox;
import org.trapline.transforms.bands.FreezeBands;
import org.trapline.transforms.judge.Care;
import org.trapline.transforms.judge.ChunkWorker;
import org.trapline.transforms.judge.JudgeRules;
import org.trapline.transforms.judge.JudgeSpec;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.InHand;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.plan.SetAside;
import org.trapline.transforms.plan.WorkList;
import org.trapline.transforms.write.ResultFolder;

/** Photos that were in hand when the process died: who is guilty and who is not. */
class JudgeApartTest {
  private static final JudgeRules RULES =
      new JudgeRules(0.5f, 0.1f, 0.1f, "none", 1_000_000, ThumbnailChoice.NONE);

  @TempDir Path temp;

  private final List<String> warnings = new ArrayList<>();
  private ResultFolder result;
  private ChunkRef chunk;
  private int started;

  /** Twenty photos, of which the seventh shows red. */
  @BeforeEach
  void drawACard() throws IOException {
    List<MediaRef> files = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      SyntheticPhoto photo = SyntheticPhoto.sized(160, 120).seed(i);
      byte[] bytes = (i == 6 ? photo.with(new PixelBox(40, 40, 40, 40), Color.RED) : photo).jpeg();
      Path file = Files.write(temp.resolve("%02d.jpg".formatted(i)), bytes);
      files.add(
          new MediaRef(
              new PlannedFile("id-%02d".formatted(i), file.getFileName() + "", bytes.length, 0),
              file.toString()));
    }
    result = ResultFolder.at(temp.resolve("out").toString());
    chunk = plan(result, files);
  }

  private static ChunkRef plan(ResultFolder result, List<MediaRef> files) throws IOException {
    DeploymentPlan plan =
        new DeploymentPlan("RIV-01", "riv-01", List.of())
            .with(
                LocalDate.of(2026, 1, 1),
                files.stream().map(MediaRef::file).toList(),
                files.size());
    Chunk planned = new Chunk(plan.chunks().get(0).id(), "RIV-01", "riv-01", files);
    return WorkList.write(result, "riv-01", List.of(planned).iterator()).get(0);
  }

  private JudgeSpec spec(boolean deadly) {
    return new JudgeSpec(new DeadlyEyes(deadly), RULES, result, "f");
  }

  private JudgeApart apart(boolean deadly, OwnProcess process) {
    return new JudgeApart(
        new FreezeBands(result, "none", 1_000_000), spec(deadly), process, warnings::add);
  }

  /** A process whose death is an error: what it had in hand stays written down all the same. */
  private OwnProcess.End inThisOne(ApartJob job) throws IOException {
    started++;
    try {
      job.run();
      return OwnProcess.End.DONE;
    } catch (OutOfMemoryError e) {
      return OwnProcess.End.DIED;
    }
  }

  private void dieOfTheCard() {
    ChunkWorker worker = new ChunkWorker(spec(true), Care.BATCHES);
    assertThrows(OutOfMemoryError.class, () -> worker.commit(chunk));
  }

  private void pullThePlugOn(String mediaId) {
    new InHand(result).take("riv-01", chunk.chunkId(), List.of(mediaId));
  }

  private List<JudgedMedia> rows() throws IOException {
    return ChunkFile.read(result, "riv-01", chunk.chunkId());
  }

  private List<JudgedMedia> undisturbed() throws IOException {
    try (ChunkWorker worker = new ChunkWorker(spec(false), Care.BATCHES)) {
      return worker.commit(chunk);
    }
  }

  @Test
  void thePhotoThatKillsTwiceIsAFailedRowAndTheOthersAreJudged() throws IOException {
    dieOfTheCard();
    assertThat(apart(true, this::inThisOne).judge(List.of(chunk))).isTrue();
    assertThat(started).isEqualTo(0);
    dieOfTheCard();

    assertThat(apart(true, this::inThisOne).judge(List.of(chunk))).isTrue();

    List<JudgedMedia> rows = new ArrayList<>(rows());
    assertThat(rows).hasSize(20);
    JudgedMedia guilty = rows.remove(6);
    assertThat(guilty.mediaId()).isEqualTo("id-06");
    assertThat(guilty.errorCode()).isEqualTo(ErrorCode.CRASHED_TWICE);
    assertThat(SetAside.read(result, "riv-01")).containsExactly("id-06");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("id-06");
    Files.delete(temp.resolve("out/_trapline/crashed/riv-01.txt"));
    List<JudgedMedia> others = new ArrayList<>(undisturbedOfNewResult());
    others.remove(6);
    assertThat(rows).isEqualTo(others);
  }

  private List<JudgedMedia> undisturbedOfNewResult() throws IOException {
    List<MediaRef> files = new ArrayList<>();
    for (MediaRef ref : WorkList.read(result, chunk).files()) {
      files.add(new MediaRef(ref.file(), temp.resolve(ref.file().path()).toString()));
    }
    result = ResultFolder.at(temp.resolve("undisturbed").toString());
    chunk = plan(result, files);
    return undisturbed();
  }

  @Test
  void aPhotoThatWasInHandAtTwoPulledPlugsIsJudgedLikeAnyOther() throws IOException {
    List<JudgedMedia> undisturbed = undisturbed();
    Files.delete(temp.resolve("out/_trapline/chunks/riv-01/" + chunk.chunkId() + ".parquet"));
    pullThePlugOn("id-03");
    assertThat(apart(false, this::inThisOne).judge(List.of(chunk))).isTrue();
    pullThePlugOn("id-03");

    assertThat(apart(false, this::inThisOne).judge(List.of(chunk))).isTrue();

    assertThat(started).isEqualTo(1);
    assertThat(rows()).isEqualTo(undisturbed);
    assertThat(SetAside.read(result, "riv-01")).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void otherPhotosInHandAtTwoDeathsAreNoSuspects() throws IOException {
    pullThePlugOn("id-03");
    assertThat(apart(true, this::inThisOne).judge(List.of(chunk))).isTrue();
    pullThePlugOn("id-04");

    assertThat(apart(true, this::inThisOne).judge(List.of(chunk))).isTrue();

    assertThat(started).isEqualTo(0);
  }

  @Test
  void aPersonWhoStopsTheProcessAccusesNobody() throws IOException {
    pullThePlugOn("id-03");
    pullThePlugOn("id-03");

    boolean goOn = apart(true, job -> OwnProcess.End.STOPPED).judge(List.of(chunk));

    assertThat(goOn).isFalse();
    assertThat(SetAside.read(result, "riv-01")).isEmpty();
  }

  @Test
  void aFinishedRunForgets() throws IOException {
    pullThePlugOn("id-03");
    JudgeApart run = apart(true, this::inThisOne);
    assertThat(run.judge(List.of(chunk))).isTrue();
    run.forget();
    pullThePlugOn("id-03");

    assertThat(apart(true, this::inThisOne).judge(List.of(chunk))).isTrue();

    assertThat(started).isEqualTo(0);
  }

  @Test
  void aPhotoThatKillsWhileBandsAreMeasuredIsSetAsideToo() throws IOException {
    new InHand(result).take("riv-01", InHand.BANDS, List.of("id-05"));
    new InHand(result).take("riv-01", InHand.BANDS, List.of("id-05"));
    OwnProcess dying =
        job -> {
          if (++started > 2) {
            return OwnProcess.End.DONE;
          }
          new InHand(result).take("riv-01", InHand.BANDS, List.of("id-05"));
          return OwnProcess.End.DIED;
        };

    assertThat(apart(true, dying).judge(List.of(chunk))).isTrue();

    assertThat(SetAside.read(result, "riv-01")).containsExactly("id-05");
    Chunk left = SetAside.without(result, WorkList.read(result, chunk));
    assertThat(left.files().stream().filter(MediaRef::isSetAside).count()).isEqualTo(1);
  }
}
