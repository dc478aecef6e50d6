package org.trapline.pipeline.check;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.bands.CameraView;
import org.trapline.transforms.find.UnreadableFolder;

/**
 * What is on one deployment's cards and what is wrong with it.
 *
 * @param deploymentId as the tables will have it
 * @param files pictures and videos, by lower-case extension
 * @param bytes of all of them
 * @param otherFiles files of other kinds, by lower-case extension; they are no rows
 * @param sampled how many files were looked at; all of them, if equal to the number of files
 * @param first earliest capture time that is not in doubt, by the camera's clock as corrected in
 *     deployments.csv; null if no file tells one
 * @param last latest
 * @param gaps long times without a file
 * @param cameras makes, models and serial numbers
 * @param clock reasons to mistrust the times
 * @param bad files that can't be read, or not to their end, of those that were looked at
 * @param bands what would be cut off, by camera and picture size
 * @param unreadable folders of it that can't be listed
 */
public record DeploymentCheck(
    String deploymentId,
    SortedMap<String, Long> files,
    long bytes,
    SortedMap<String, Long> otherFiles,
    int sampled,
    @Nullable LocalDateTime first,
    @Nullable LocalDateTime last,
    List<Gap> gaps,
    List<CameraSeen> cameras,
    List<ClockDoubt> clock,
    List<BadFile> bad,
    List<CameraView> bands,
    List<UnreadableFolder> unreadable) {
  /** Freezes the collections. */
  public DeploymentCheck {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    otherFiles = Collections.unmodifiableSortedMap(new TreeMap<>(otherFiles));
    gaps = List.copyOf(gaps);
    cameras = List.copyOf(cameras);
    clock = List.copyOf(clock);
    bad = List.copyOf(bad);
    bands = List.copyOf(bands);
    unreadable = List.copyOf(unreadable);
  }

  /** Pictures and videos together. */
  public long fileCount() {
    return files.values().stream().mapToLong(Long::longValue).sum();
  }
}
