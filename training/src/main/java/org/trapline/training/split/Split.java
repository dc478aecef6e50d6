package org.trapline.training.split;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.training.photos.LabelledPhoto;

/**
 * What each labelled photo is used for. Stored beside a model, so that whoever goes on with the
 * model, or judges it, keeps its test photos apart.
 */
public final class Split {
  /** Name of the file beside a model. */
  public static final String FILE = "split.parquet";

  private static final RecordTable<SplitRow> TABLE = RecordTable.of(SplitRow.class);

  private final List<SplitRow> rows;
  private final Map<String, Fold> byContent = new HashMap<>();
  private final Map<String, Fold> byEncounter = new HashMap<>();
  private final Set<String> learntFrom = new TreeSet<>();
  private final Set<String> known = new TreeSet<>();

  /** The split that these rows say. */
  public Split(List<SplitRow> rows) {
    this.rows = List.copyOf(rows);
    for (SplitRow row : rows) {
      byContent.put(row.contentHash(), row.fold());
      byEncounter.put(row.encounter(), row.fold());
      known.add(row.deploymentId());
      if (row.fold() == Fold.TRAIN) {
        learntFrom.add(row.deploymentId());
      }
    }
  }

  /** The split of a model; empty where the model has none. */
  public static Split beside(Path model) throws IOException {
    Path file = model.resolve(FILE);
    return Files.isRegularFile(file)
        ? new Split(TABLE.readAll(ChannelInputFile.of(file)))
        : new Split(List.of());
  }

  /** Writes the split beside a model. */
  public void write(Path model) throws IOException {
    Files.write(model.resolve(FILE), TABLE.toBytes(rows, Map.of()));
  }

  /** Whether nothing is known of what a model has learnt from. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The rows. */
  public List<SplitRow> rows() {
    return rows;
  }

  /**
   * The fold of a photo. One that was not there when the split was made goes with its encounter; if
   * that is new too, it tests: as unseen where nothing of its deployment was learnt from.
   */
  public Fold of(LabelledPhoto photo) {
    Fold own = byContent.get(photo.contentHash());
    if (own != null) {
      return own;
    }
    if (photo.trainOnly()) {
      return Fold.TRAIN;
    }
    Fold encounter = byEncounter.get(photo.encounter());
    if (encounter != null) {
      return encounter;
    }
    return learntFrom.contains(photo.deploymentId()) ? Fold.SEEN : Fold.UNSEEN;
  }

  /** The same split for photos that may be others: what is new is learnt from, where it may be. */
  public Split goneOnWith(List<LabelledPhoto> photos) {
    return new Split(
        photos.stream()
            .map(
                photo -> {
                  boolean isNew =
                      !byContent.containsKey(photo.contentHash())
                          && !byEncounter.containsKey(photo.encounter());
                  boolean heldOut =
                      known.contains(photo.deploymentId())
                          && !learntFrom.contains(photo.deploymentId());
                  return row(photo, isNew && !heldOut ? Fold.TRAIN : of(photo));
                })
            .toList());
  }

  static SplitRow row(LabelledPhoto photo, Fold fold) {
    return new SplitRow(
        photo.contentHash(),
        photo.deploymentId(),
        photo.filePath(),
        photo.label(),
        photo.encounter(),
        fold);
  }

  /** Deployments that were learnt from, sorted; photos from elsewhere are of none. */
  public Set<String> deployments() {
    return learntFrom.stream()
        .filter(id -> !id.equals(LabelledPhoto.ELSEWHERE))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
