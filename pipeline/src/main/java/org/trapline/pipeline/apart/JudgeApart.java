package org.trapline.pipeline.apart;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trapline.transforms.bands.FreezeBands;
import org.trapline.transforms.judge.Care;
import org.trapline.transforms.judge.JudgeSpec;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.InHand;
import org.trapline.transforms.plan.SetAside;
import org.trapline.transforms.write.ResultFolder;

/**
 * Keeps a photo that kills the process from killing every run.
 *
 * <p>The rule: a photo that was in hand at two deaths of the process is a suspect, no more, since
 * two pulled plugs look the same. Its chunk is judged in a process of its own while the run looks
 * on. If that process dies, it is done once more, one photo at a time; the photo that is alone in
 * hand when that process dies too is set aside, and becomes a failed row {@code CRASHED_TWICE}. Who
 * pulls the plug kills the run with it, so that nothing is set aside. All other rows of the chunk
 * are those of an undisturbed run.
 */
public final class JudgeApart {
  private final ResultFolder result;
  private final FreezeBands bands;
  private final JudgeSpec spec;
  private final OwnProcess process;
  private final Consumer<String> warnings;
  private final Deaths deaths;

  /**
   * Judges like the run.
   *
   * @param warnings takes a sentence for each photo that is set aside
   */
  public JudgeApart(
      FreezeBands bands, JudgeSpec spec, OwnProcess process, Consumer<String> warnings) {
    this.result = spec.result();
    this.bands = bands;
    this.spec = spec;
    this.process = process;
    this.warnings = warnings;
    this.deaths = new Deaths(spec.result());
  }

  /**
   * Judges what is suspect among the chunks that are left; chunks that are done then are committed.
   *
   * @return false if somebody asked to stop
   */
  public boolean judge(List<ChunkRef> pending) throws IOException {
    List<Deaths.Suspect> suspects = deaths.inHandTwice();
    Set<String> slugs = pending.stream().map(ChunkRef::slug).collect(Collectors.toSet());
    Set<String> toMeasure = new TreeSet<>();
    Set<String> chunks = new TreeSet<>();
    for (Deaths.Suspect suspect : suspects) {
      if (suspect.what().equals(InHand.BANDS) && slugs.contains(suspect.slug())) {
        toMeasure.add(suspect.slug());
      } else {
        chunks.add(suspect.slug() + " " + suspect.what());
      }
    }
    for (String slug : toMeasure) {
      ApartJob job = new ApartJob.Measure(bands, slug);
      if (!survive(slug, job, job)) {
        return false;
      }
    }
    for (ChunkRef chunk : pending) {
      if (chunks.contains(chunk.slug() + " " + chunk.chunkId())
          && !survive(
              chunk.slug(),
              new ApartJob.Judge(spec, chunk, Care.BATCHES),
              new ApartJob.Judge(spec, chunk, Care.ONE_BY_ONE))) {
        return false;
      }
    }
    return true;
  }

  /** Does a job until it is done or its deaths can't be explained by a photo. */
  private boolean survive(String slug, ApartJob fast, ApartJob careful) throws IOException {
    OwnProcess.End end = process.run(fast);
    while (end == OwnProcess.End.DIED) {
      deaths.clearHands();
      end = process.run(careful);
      List<Deaths.Suspect> inHand = deaths.takeFromHands();
      deaths.clearHands();
      if (end == OwnProcess.End.DIED) {
        if (inHand.size() != 1) {
          // Whatever it dies of, it is no photo: the run itself will meet it and tell.
          return true;
        }
        String mediaId = inHand.get(0).mediaId();
        SetAside.add(result, slug, mediaId);
        warnings.accept(
            "The program died twice on the file with media_id %s of deployment=%s: it is set aside as crashed_twice."
                .formatted(mediaId, slug));
      }
    }
    return end != OwnProcess.End.STOPPED;
  }

  /** A run is finished: no photo is suspect any more. */
  public void forget() throws IOException {
    deaths.forget();
  }
}
