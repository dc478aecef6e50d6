package org.trapline.pipeline.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.LatestFiles;
import org.trapline.transforms.plan.LostFiles;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PackedFiles;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.read.FetchAhead;
import org.trapline.transforms.write.ResultFolder;

/**
 * What the next part of a deployment's plan holds: files that are new, files that have another size
 * than before, files that an earlier run lost and that can be read again, and photos that a moved
 * threshold admits. The rows of the last three supersede the earlier ones; nothing else is judged
 * again.
 */
final class NextPart {
  /**
   * So many lost files are read on trial, in about a minute, lest a file that is there but can't be
   * read is planned again by every run. Of more than that a source was away, and the listing says
   * that it is back.
   */
  private static final int MAX_TRIALS = 256;

  private final ResultFolder result;
  private final int sample;

  /**
   * Decides by what a result holds.
   *
   * @param sample files of the deployment to plan at most; 0 for all
   */
  NextPart(ResultFolder result, int sample) {
    this.result = result;
    this.sample = sample;
  }

  /**
   * The part.
   *
   * @param files in path order
   * @param changed how many of them have another size than before
   * @param repaired how many of them were lost before
   * @param admitted how many of them the cascade let not through before
   */
  record Part(List<PlannedFile> files, int changed, int repaired, int admitted) {}

  /**
   * Decides.
   *
   * @param admitted media ids that a moved threshold admits
   */
  Part of(DeploymentPlan plan, FoundDeployment found, Set<String> committed, Set<String> admitted)
      throws IOException {
    LatestFiles planned = plan.files();
    SameCard.check(plan, planned, found);
    Set<String> lost = LostFiles.of(result, plan, committed);
    boolean onTrial = lost.size() <= MAX_TRIALS;
    PackedFiles.Builder fresh = new PackedFiles.Builder(0);
    Set<String> again = new HashSet<>();
    PackedFiles.Builder all = new PackedFiles.Builder(0);
    int changed = 0;
    int repaired = 0;
    int closer = 0;
    for (FoundFile file : found.files()) {
      PlannedFile now =
          new PlannedFile(file.mediaId(), file.path(), file.size(), file.modifiedMillis());
      PlannedFile then = planned.find(now.mediaId());
      if (then == null) {
        fresh.add(now);
      } else if (then.size() != now.size()) {
        changed++;
      } else if (lost.contains(now.mediaId()) && (!onTrial || isReadable(now, file))) {
        repaired++;
      } else if (admitted.contains(now.mediaId())) {
        closer++;
      } else {
        continue;
      }
      all.add(now);
      if (then != null) {
        again.add(now.mediaId());
      }
    }
    List<PlannedFile> files = all.build();
    if (sample > 0) {
      List<PlannedFile> some = spread(fresh.build(), Math.max(0, sample - planned.size()));
      some.forEach(file -> again.add(file.mediaId()));
      files = files.stream().filter(file -> again.contains(file.mediaId())).toList();
    }
    return new Part(files, changed, repaired, closer);
  }

  private static boolean isReadable(PlannedFile file, FoundFile place) {
    return FetchAhead.fetch(new MediaRef(file, place.uri())).error() == null;
  }

  /** At most {@code count} of the files, evenly over the list. */
  private static List<PlannedFile> spread(List<PlannedFile> files, int count) {
    if (count >= files.size()) {
      return files;
    }
    List<PlannedFile> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(files.get((int) ((long) i * files.size() / count)));
    }
    return some;
  }
}
