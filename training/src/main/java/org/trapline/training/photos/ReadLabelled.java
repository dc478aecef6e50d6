package org.trapline.training.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.export.LocateFiles;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.PixelBox;
import org.trapline.transforms.find.InputException;

/**
 * Brings labels, tables and photos together. A photo is known by its content; its scene is the
 * rectangle that the run has cropped to, so that a model is taught what it will be shown.
 */
public final class ReadLabelled {
  private final SurveyLabels labels;
  private final Task task;
  private final List<String> remarks = new ArrayList<>();

  private ReadLabelled(SurveyLabels labels, Task task) {
    this.labels = labels;
    this.task = task;
  }

  /**
   * Reads all photos whose label says something about the task.
   *
   * @param labels imported, cleaned or applied
   * @throws InputException with one sentence if there is none
   */
  public static LabelledPhotos of(SurveyLabels labels, Task task) throws IOException {
    return new ReadLabelled(labels, task).read();
  }

  private LabelledPhotos read() throws IOException {
    Map<String, LabelRow> rows = oneForEachPhoto(LabelTable.read(labels));
    Map<String, KnownPhoto> known = KnownPhotos.in(labels.result(), rows.keySet());
    Map<String, Path> files = LocateFiles.of(labels.result(), labels.sources());
    List<Shot> shots = new ArrayList<>();
    List<LabelledPhoto> found = new ArrayList<>();
    Left left = new Left();
    List<LabelRow> sorted = new ArrayList<>(rows.values());
    sorted.sort(
        Comparator.comparing((LabelRow row) -> String.valueOf(row.deploymentId()))
            .thenComparing(LabelRow::filePath)
            .thenComparing(row -> String.valueOf(row.contentHash())));
    for (LabelRow row : sorted) {
      if (row.purpose() == LabelPurpose.TRAIN_ONLY) {
        addExtra(row, shots, found, left);
      } else {
        KnownPhoto photo = known.get(String.valueOf(row.contentHash()));
        add(row, photo, photo == null ? null : files.get(photo.mediaId()), shots, found, left);
      }
    }
    refuseNone(sorted.size(), left, found.size());
    return new LabelledPhotos(inEncounters(shots, found), remarks);
  }

  /** Counts what can't be used. */
  private static final class Left {
    private int unknown;
    private int away;
    private int withoutPixels;
  }

  /** The rows about one photo each; contradictions teach nothing. */
  private Map<String, LabelRow> oneForEachPhoto(List<LabelRow> rows) {
    Map<String, LabelRow> first = new LinkedHashMap<>();
    Map<String, Boolean> agreed = new HashMap<>();
    int unmatched = 0;
    int silent = 0;
    for (LabelRow row : rows) {
      String hash = row.contentHash();
      if (hash == null) {
        unmatched++;
      } else if (task.classOf(row.label()).isEmpty()) {
        silent++;
      } else {
        LabelRow other = first.putIfAbsent(hash, row);
        boolean same =
            other == null || task.classOf(other.label()).equals(task.classOf(row.label()));
        agreed.merge(hash, same, Boolean::logicalAnd);
      }
    }
    long doubtful = agreed.values().stream().filter(same -> !same).count();
    first.keySet().removeIf(hash -> !agreed.getOrDefault(hash, true));
    remark(unmatched, "%d labels belong to no photo that was found");
    remark(silent, "%d labels say nothing about this question");
    remark(doubtful, "%d photos have labels that contradict each other: 'trapline labels clean'");
    return first;
  }

  private void remark(long count, String sentence) {
    if (count > 0) {
      remarks.add(sentence.formatted(count));
    }
  }

  private void addExtra(LabelRow row, List<Shot> shots, List<LabelledPhoto> found, Left left) {
    Path file = Path.of(row.filePath());
    KnownPhoto photo = Files.isRegularFile(file) ? KnownPhotos.elsewhere(file) : null;
    add(row, photo, file, shots, found, left);
  }

  private void add(
      LabelRow row,
      @Nullable KnownPhoto photo,
      @Nullable Path file,
      List<Shot> shots,
      List<LabelledPhoto> found,
      Left left) {
    if (photo == null) {
      left.unknown++;
      return;
    }
    PixelBox scene = photo.scene();
    if (file == null) {
      left.away++;
    } else if (scene == null) {
      left.withoutPixels++;
    } else {
      shots.add(photo.shot(row.label()));
      found.add(
          new LabelledPhoto(
              String.valueOf(row.contentHash()),
              photo.deploymentId(),
              photo.filePath(),
              file,
              row.label(),
              task.classOf(row.label()).orElseThrow(),
              "",
              photo.light(),
              scene,
              photo.banded(),
              photo.boxes(),
              photo.people() || row.label().equals("human") || row.label().equals("Homo sapiens"),
              new LabelledPhoto.Votes(row.votes(), row.votesAgreeing())));
    }
  }

  private void refuseNone(int labelled, Left left, int found) {
    remark(left.unknown, "%d labelled photos are not in the result");
    remark(left.away, "%d labelled photos are not where the last run found them");
    remark(left.withoutPixels, "%d labelled photos could not be read by the run");
    if (found > 0) {
      return;
    }
    if (left.away > 0) {
      throw new InputException(
          "None of the %d photos that %s labels is where the last run of %s found them: mount the cards, or say with --source where they are now."
              .formatted(labelled, labels.place(), labels.result().spec()));
    }
    throw new InputException(
        "%s labels %d photos for this question, and none of them is in %s: give the result whose photos were labelled."
            .formatted(labels.place(), labelled, labels.result().spec()));
  }

  private static List<LabelledPhoto> inEncounters(List<Shot> shots, List<LabelledPhoto> found) {
    List<String> encounters = Encounters.of(shots);
    Map<String, LabelledPhoto> byPlace = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      LabelledPhoto photo = found.get(i);
      byPlace.put(
          photo.deploymentId() + "\0" + photo.filePath() + "\0" + i,
          new LabelledPhoto(
              photo.contentHash(),
              photo.deploymentId(),
              photo.filePath(),
              photo.file(),
              photo.label(),
              photo.answer(),
              encounters.get(i),
              photo.light(),
              photo.scene(),
              photo.banded(),
              photo.boxes(),
              photo.people(),
              photo.votes()));
    }
    return List.copyOf(byPlace.values());
  }
}
