package org.trapline.training.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.models.pixels.Thumbnail;
import org.trapline.training.features.ShowPhoto;
import org.trapline.training.features.Sight;
import org.trapline.training.figures.Answered;
import org.trapline.training.photos.LabelledPhoto;

/** The photos on which a model was most surely wrong. People are never shown. */
final class Gallery {
  private static final int MOST = 24;
  private static final int SIDE = 240;
  private static final PixelNeed SMALL = new PixelNeed(DecodePolicy.SCALED, SIDE, SIDE);

  private Gallery() {}

  static List<Evaluation.Wrong> of(List<Answered> answered, Sight.Frame frame) throws IOException {
    List<Answered> worst =
        answered.stream()
            .filter(each -> !each.right())
            .sorted(Comparator.comparingDouble(Answered::score).reversed())
            .limit(MOST)
            .toList();
    List<Evaluation.Wrong> shown = new ArrayList<>();
    for (Answered each : worst) {
      LabelledPhoto photo = each.photo();
      boolean people = photo.people() || each.answer().equals("human");
      shown.add(
          new Evaluation.Wrong(
              photo.deploymentId() + ", " + photo.filePath(),
              each.truth(),
              each.answer(),
              each.score(),
              people ? null : jpeg(photo, Sight.of(frame))));
    }
    return shown;
  }

  private static @Nullable String jpeg(LabelledPhoto photo, Sight sight) throws IOException {
    try {
      Scene scene = new ShowPhoto(SMALL).show(photo, sight);
      try (Picture picture = scene.picture()) {
        return Base64.getEncoder().encodeToString(Thumbnail.jpeg(picture, scene.part(), SIDE));
      }
    } catch (PhotoException e) {
      // It was seen a moment ago; the card may have been pulled out. The line stays without it.
      return null;
    }
  }
}
