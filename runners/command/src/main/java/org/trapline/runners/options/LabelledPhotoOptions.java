package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.training.photos.SurveyLabels;
import picocli.CommandLine.Option;

/** Which photos people have labelled, as typed. */
public final class LabelledPhotoOptions {
  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "The table of labels, from 'trapline labels'. Absent: the labels that 'trapline labels"
              + " apply' has laid beside the result.")
  @Nullable Path labels;

  @Option(
      names = "--media",
      paramLabel = "RESULT",
      description = "The result whose photos were labelled. Absent: results.")
  @Nullable String media;

  @Option(
      names = "--source",
      paramLabel = "FOLDER",
      description =
          "Where the photos are now; may be given several times. Absent: where the last run found"
              + " them.")
  List<String> sources = new ArrayList<>();

  /** Returns which photos are labelled; the result may stand in the settings file. */
  SurveyLabels photos(SettingsReader reader) {
    return new SurveyLabels(labels, reader.out(media), sources);
  }
}
