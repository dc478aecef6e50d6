package org.trapline.transforms.bands;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trapline.models.bands.BandChoice;
import org.trapline.transforms.plan.ChunkRef;
import org.trapline.transforms.plan.InHand;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlanPart;
import org.trapline.transforms.plan.SetAside;
import org.trapline.transforms.plan.WorkList;
import org.trapline.transforms.read.SourceWatch;
import org.trapline.transforms.write.ResultFolder;

/**
 * Freezes the scenes of the cameras of one deployment, plan part by plan part.
 *
 * @param result where they are kept
 * @param choice what {@code --bands} says
 * @param maxPixels photos with more are left out of the sample
 */
public record FreezeBands(ResultFolder result, String choice, long maxPixels)
    implements Serializable {
  /** The deployments that have something to measure before any of these chunks may be judged. */
  public List<String> open(List<ChunkRef> chunks) throws IOException {
    if (!measures(BandChoice.parse("--bands", choice))) {
      return List.of();
    }
    Set<String> looked = new HashSet<>();
    Set<String> open = new LinkedHashSet<>();
    for (ChunkRef chunk : chunks) {
      int part = PlanPart.numberOf(chunk.chunkId());
      if (looked.add(chunk.slug() + " " + part)
          && !BandStore.isFrozen(result, chunk.slug(), part)) {
        open.add(chunk.slug());
      }
    }
    return List.copyOf(open);
  }

  private static boolean measures(BandChoice choice) {
    return choice instanceof BandChoice.Auto || choice instanceof BandChoice.Profile;
  }

  /** Measures what is not frozen yet of the parts that this run has to judge. */
  public List<FrozenBand> freeze(String slug) throws IOException {
    BandChoice parsed = BandChoice.parse("--bands", choice);
    return measures(parsed) ? freezeOpenParts(slug, parsed) : List.of();
  }

  private List<FrozenBand> freezeOpenParts(String slug, BandChoice parsed) throws IOException {
    List<FrozenBand> measured = new ArrayList<>();
    for (int part : WorkList.parts(result, slug)) {
      if (BandStore.isFrozen(result, slug, part)) {
        continue;
      }
      List<MediaRef> files =
          SetAside.without(
              result, slug, WorkList.ofPart(result, slug, part, MeasureCameras.HEADERS));
      List<FrozenBand> bands = measure(slug, files, BandStore.read(result, slug, parsed));
      // What a card that was pulled out seemed to show must not be frozen.
      SourceWatch.mustBeThere(
          WorkList.deploymentId(result, slug),
          WorkList.spread(result, slug, SourceWatch.PROBES),
          Set.of());
      BandStore.freeze(result, slug, part, bands);
      measured.addAll(bands);
    }
    return measured;
  }

  private List<FrozenBand> measure(String slug, List<MediaRef> files, FrozenBands known) {
    try (InHand hand = new InHand(result)) {
      MeasureCameras cameras =
          new MeasureCameras(
              maxPixels, photo -> hand.take(slug, InHand.BANDS, List.of(photo.file().mediaId())));
      List<FrozenBand> bands = cameras.measure(files, known);
      hand.release();
      return bands;
    }
  }
}
