package org.trapline.transforms.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trapline.transforms.plan.MediaRef;

/**
 * Tells a file that was lost from a source that went away.
 *
 * <p>The rule: when a file that was listed can't be read, up to 16 others of the same deployment,
 * spread over what is left to do, are looked up. If fewer than half of them are still there, the
 * source is away, and the run stops without a row for any of them. Otherwise the file alone is
 * lost. Looking up opens nothing: a dying card, whose files are all there but can't all be read,
 * gives failed rows and comes to an end.
 */
public final class SourceWatch {
  /** Enough to tell a card that is gone from a few files that are, and quick on a slow share. */
  public static final int PROBES = 16;

  private SourceWatch() {}

  /**
   * Stops the run if the source is away.
   *
   * @param files of the deployment that this run has to read
   * @param lost media ids of those that were listed and could not be read; may be empty
   * @throws SourceAwayException with a sentence for the person
   */
  public static void mustBeThere(String deploymentId, List<MediaRef> files, Set<String> lost) {
    List<MediaRef> listed = files.stream().filter(MediaRef::isListed).toList();
    List<MediaRef> probes =
        spread(listed.stream().filter(ref -> !lost.contains(ref.file().mediaId())).toList());
    long there = probes.stream().filter(FetchAhead::isThere).count();
    // Where nothing else was to be read: one file may be lost, several at once are a source.
    boolean away = probes.isEmpty() ? lost.size() > 1 : 2 * there < probes.size();
    if (away) {
      throw new SourceAwayException(deploymentId, example(listed, lost));
    }
  }

  private static String example(List<MediaRef> listed, Set<String> lost) {
    return listed.stream()
        .filter(ref -> lost.isEmpty() || lost.contains(ref.file().mediaId()))
        .map(ref -> ref.file().path())
        .findFirst()
        .orElse("its folder");
  }

  private static List<MediaRef> spread(List<MediaRef> files) {
    List<MediaRef> some = new ArrayList<>();
    int count = Math.min(PROBES, files.size());
    for (int i = 0; i < count; i++) {
      some.add(files.get((int) ((2L * i + 1) * files.size() / (2L * count))));
    }
    return some;
  }
}
