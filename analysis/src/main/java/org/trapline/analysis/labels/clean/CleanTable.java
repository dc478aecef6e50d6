package org.trapline.analysis.labels.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.LabelTable;
import org.trapline.schemas.LabelRow;

/** Cleans tables of labels on a disk, and lists beside the new one what became of the rest. */
public final class CleanTable {
  private CleanTable() {}

  /**
   * Cleans tables as one.
   *
   * @throws AnalysisInputException if one is no table of labels, or nothing is left
   */
  public static CleanLabels.Cleaned run(List<Path> tables, CleanSettings settings, Path out)
      throws IOException {
    List<LabelRow> votes = new ArrayList<>();
    for (Path table : tables) {
      List<LabelRow> rows = LabelTable.read(table);
      if (settings.minVotes() > 1 && rows.stream().anyMatch(row -> row.votes() > 1)) {
        throw new AnalysisInputException(
            "The file %s is clean already, its votes are counted; give what 'trapline labels import' wrote."
                .formatted(table));
      }
      votes.addAll(rows);
    }
    CleanLabels.Cleaned cleaned = CleanLabels.of(votes, settings);
    if (cleaned.rows().isEmpty()) {
      Step last =
          cleaned.steps().stream().filter(step -> step.photos() == 0).findFirst().orElseThrow();
      throw new AnalysisInputException(
          "Nothing is left of %s: the step \"%s\" left out the last %d photos; ask for less."
              .formatted(tables, last.name(), last.leftOut()));
    }
    LabelTable.write(out, cleaned.rows());
    writeLists(cleaned, out);
    return cleaned;
  }

  private static void writeLists(CleanLabels.Cleaned cleaned, Path out) throws IOException {
    List<List<?>> steps = new ArrayList<>();
    steps.add(List.of("step", "votes", "photos", "photos_left_out"));
    cleaned
        .steps()
        .forEach(
            step -> steps.add(List.of(step.name(), step.votes(), step.photos(), step.leftOut())));
    LabelTable.writeBeside(out, "steps", steps);
    List<List<?>> classes = new ArrayList<>();
    classes.add(List.of("label", "photos", "deployments", "kept"));
    cleaned
        .classes()
        .forEach(
            each ->
                classes.add(List.of(each.label(), each.photos(), each.deployments(), each.kept())));
    LabelTable.writeBeside(out, "classes", classes);
    List<List<?>> rest = new ArrayList<>();
    rest.add(List.of("deployment_id", "file_path", "content_hash", "labels", "left_out_by"));
    for (CleanLabels.LeftOut each : cleaned.leftOut()) {
      LabelRow photo = each.photo();
      rest.add(
          Arrays.asList(
              photo.deploymentId(),
              photo.filePath(),
              photo.contentHash(),
              each.labels(),
              each.step()));
    }
    LabelTable.writeBeside(out, "left-out", rest);
  }
}
