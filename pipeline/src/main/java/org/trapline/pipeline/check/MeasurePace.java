package org.trapline.pipeline.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.bands.BandChoice;
import org.trapline.pipeline.models.ChosenModels;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.transforms.bands.CameraView;
import org.trapline.transforms.bands.FrozenBand;
import org.trapline.transforms.bands.FrozenBands;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.judge.Eyes;
import org.trapline.transforms.judge.JudgePhotos;
import org.trapline.transforms.judge.JudgeRules;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.plan.Chunk;

/** Judges a few photos, spread over all cards, to learn how long the run will take. */
final class MeasurePace {
  /** A minute at most, also with a detector of five seconds a photo. */
  private static final int SAMPLE = 12;

  private static final double NANOS = 1e9;

  private MeasurePace() {}

  /**
   * Measures; the first photos are judged twice, since models and code are slow at first.
   *
   * @param photos that can be judged
   * @param views the cameras of all deployments
   * @param files that the run will judge
   * @return null if there is no photo to judge
   */
  static @Nullable TimeEstimate of(
      CheckSettings settings,
      JudgeSettings judge,
      List<FoundFile> photos,
      List<CameraView> views,
      long files) {
    List<FoundFile> sample = spread(photos);
    if (sample.isEmpty()) {
      return null;
    }
    BandChoice choice = BandChoice.parse("--bands", settings.bands());
    FrozenBands bands =
        new FrozenBands(
            choice, views.stream().map(v -> FrozenBand.of(v.camera(), v.measurement())).toList());
    ChosenModels models = ChosenModels.open(judge);
    JudgeRules rules = rules(settings, models);
    try (Eyes eyes = models.eyes(judge).open()) {
      JudgePhotos judging = new JudgePhotos(eyes, rules);
      var unused = judging.judge(chunk(sample.subList(0, Math.min(4, sample.size()))), bands);
      long begun = System.nanoTime();
      int judged = judging.judge(chunk(sample), bands).size();
      double seconds = (System.nanoTime() - begun) / NANOS;
      int workers = Math.min(settings.workers(), Runtime.getRuntime().availableProcessors());
      return new TimeEstimate(judged, seconds / judged, files, workers);
    }
  }

  /** As a run has them that was given no threshold. */
  private static JudgeRules rules(CheckSettings settings, ChosenModels models) {
    var cuts = models.cuts(PublishSettings.DEFAULT);
    return new JudgeRules(
        cuts.blank(),
        cuts.animal() / 2,
        cuts.human() / 2,
        settings.bands(),
        settings.maxPixels(),
        ThumbnailChoice.ANIMALS);
  }

  private static Chunk chunk(List<FoundFile> files) {
    return new Chunk("check", "check", "check", files.stream().map(LookAtFile::ref).toList());
  }

  private static List<FoundFile> spread(List<FoundFile> photos) {
    if (photos.size() <= SAMPLE) {
      return photos;
    }
    List<FoundFile> some = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      some.add(photos.get((int) ((2L * i + 1) * photos.size() / (2L * SAMPLE))));
    }
    return some;
  }
}
