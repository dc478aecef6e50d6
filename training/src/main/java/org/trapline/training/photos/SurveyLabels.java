package org.trapline.training.photos;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.write.ResultFolder;

/**
 * Which photos people have labelled, and where they are.
 *
 * @param table the table of labels; null for the labels that lie beside the result's own tables
 * @param media the result whose photos were labelled
 * @param sources where the photos are now; empty for where the last run found them
 */
public record SurveyLabels(@Nullable Path table, String media, List<String> sources) {
  /** Copies the list. */
  public SurveyLabels {
    sources = List.copyOf(sources);
  }

  /** The result whose photos were labelled. */
  public ResultFolder result() {
    return ResultFolder.at(media);
  }

  /** Where the labels are, for people. */
  String place() {
    return table == null ? result().spec() + "/" + LabelTable.APPLIED : table.toString();
  }
}
