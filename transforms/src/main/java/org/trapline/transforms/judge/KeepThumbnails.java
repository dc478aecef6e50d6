package org.trapline.transforms.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.detect.Box;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Thumbnail;
import org.trapline.models.species.ScoredLabel;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.Category;
import org.trapline.schemas.PixelBox;

/**
 * Small pictures of what is not blank, kept while the pixels are in hand since the card will be
 * formatted. A picture that may show a person is not kept, and where no model can tell a person,
 * none is.
 */
final class KeepThumbnails {
  /** Longest side of a small picture, pixels. */
  static final int MAX_SIDE = 320;

  /** World around a box that is shown with it, as a share of the box's longer side. */
  private static final float MARGIN = 0.25f;

  private final JudgeRules rules;
  private final Eyes eyes;

  KeepThumbnails(Eyes eyes, JudgeRules rules) {
    this.eyes = eyes;
    this.rules = rules;
  }

  /** Whether pictures of a photo with these boxes are kept. */
  boolean mayBeKept(List<Box> boxes) {
    return rules.thumbnails() == ThumbnailChoice.ANIMALS
        && boxes.stream().anyMatch(rules::isNamed)
        && boxes.stream()
            .noneMatch(
                box -> box.category() == Category.HUMAN && box.score() >= rules.holdBackFrom());
  }

  /** The scene of a photo that only a species model has seen; null if it is held back. */
  @Nullable Bytes ofNamedScene(Seen seen, List<ScoredLabel> answer) {
    boolean kept =
        rules.thumbnails() == ThumbnailChoice.ANIMALS
            && eyes.knowPeople()
            && kind(answer.get(0)) != LabelKind.BLANK
            && answer.stream()
                .noneMatch(
                    label ->
                        kind(label) == LabelKind.HUMAN && label.score() >= rules.holdBackFrom());
    return kept ? ofScene(seen) : null;
  }

  Bytes ofScene(Seen seen) {
    return Bytes.copyOf(Thumbnail.jpeg(seen.picture(), seen.band().scene(), MAX_SIDE));
  }

  Bytes ofBox(Seen seen, Box box) {
    Picture picture = seen.picture();
    PixelBox inner = Crops.pixels(picture, box);
    int margin = Math.round(Math.max(inner.width(), inner.height()) * MARGIN);
    int left = Math.max(0, inner.x() - margin);
    int top = Math.max(0, inner.y() - margin);
    int right = Math.min(picture.fullWidth(), inner.right() + margin);
    int bottom = Math.min(picture.fullHeight(), inner.bottom() + margin);
    PixelBox outer = new PixelBox(left, top, right - left, bottom - top);
    return Bytes.copyOf(Thumbnail.jpeg(picture, outer, MAX_SIDE));
  }

  private LabelKind kind(ScoredLabel label) {
    return eyes.speciesKinds().getOrDefault(label.label(), LabelKind.UNKNOWN);
  }
}
