package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.training.figures.FigureRow;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Kind;
import org.trapline.training.teach.TeachModel;

/** What a network that learnt on a large survey is worth on a small one at other places. */
@Tag("slow")
final class FineTuneTest {
  @TempDir Path folder;

  private DrawnSurvey survey(String name, int photos, int first) throws IOException {
    return DrawnSurvey.in(
        Files.createDirectories(folder.resolve(name)),
        new DrawnSurvey.Plan(
            4,
            photos,
            first,
            camera -> Optional.of(camera == Camera.MARSHLIGHT ? Kind.RED_FOX : Kind.MALLARD)));
  }

  @Test
  void fineTuningBeatsBeginningAnew() throws Exception {
    DrawnSurvey large = survey("large", 120, 0);
    assertThat(large.train("network", "--rounds", "40").err()).isEmpty();
    String network = large.folder().resolve("network").toString();
    DrawnSurvey small = survey("small", 16, 1000);

    double anew = right(small, "anew");
    double frozen = right(small, "frozen", "--backbone", network);
    double tuned = right(small, "tuned", "--backbone", network, "--fine-tune");

    System.out.printf(
        "large %.3f, small: from nothing %.3f, a new layer %.3f, fine-tuned %.3f%n",
        share(large, "network"), anew, frozen, tuned);
    assertThat(tuned).isAtLeast(frozen);
    assertThat(tuned).isGreaterThan(anew);
  }

  private static double right(DrawnSurvey survey, String name, String... more) throws IOException {
    assertThat(survey.train(name, more).err()).isEmpty();
    return share(survey, name);
  }

  private static double share(DrawnSurvey survey, String name) throws IOException {
    Path figures = survey.folder().resolve(name).resolve("figures.parquet");
    for (FigureRow row : RecordTable.of(FigureRow.class).readAll(ChannelInputFile.of(figures))) {
      Double share = row.share();
      boolean whole = row.who().equals(TeachModel.MODEL) && row.photos().equals("all");
      if (whole && row.measure().equals("top1") && share != null) {
        System.out.println(name + " " + row);
        return share;
      }
    }
    throw new AssertionError("no figure in " + figures);
  }
}
