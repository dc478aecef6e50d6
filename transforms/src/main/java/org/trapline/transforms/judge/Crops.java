package org.trapline.transforms.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.pixels.Picture;
import org.trapline.models.species.ScoredLabel;
import org.trapline.models.speciesnet.Detection;
import org.trapline.models.speciesnet.SpeciesNetCrop;
import org.trapline.schemas.PixelBox;

/**
 * What the species model is shown of one photo: the photo as a whole, where its rules or the lack
 * of a detector want that, and each animal box. What would be shown twice is shown once, such as
 * SpeciesNet's best box.
 */
final class Crops {
  private static final int NONE = -1;

  private static final double FOUR_DIGITS = 10_000;

  private final List<PixelBox> rectangles = new ArrayList<>();
  private final int[] ofBoxes;
  private int ofPhoto = NONE;

  private Crops(int boxes) {
    this.ofBoxes = new int[boxes];
    Arrays.fill(ofBoxes, NONE);
  }

  /** Decides what is shown of a photo with these boxes; nothing without a species model. */
  static Crops of(Seen seen, List<Box> boxes, Eyes eyes, JudgeRules rules) {
    Crops crops = new Crops(boxes.size());
    if (eyes.species() == null) {
      return crops;
    }
    Picture picture = seen.picture();
    int width = picture.fullWidth();
    int height = picture.fullHeight();
    SpeciesNetCrop imageCrop = eyes.imageCrop();
    if (imageCrop != null) {
      List<Detection> found = boxes.stream().map(box -> Detection.of(box, width, height)).toList();
      crops.ofPhoto = crops.add(imageCrop.rectangle(found, width, height));
      for (int i = 0; i < boxes.size(); i++) {
        if (rules.isNamed(boxes.get(i))) {
          crops.ofBoxes[i] = crops.add(SpeciesNetCrop.cut(found.get(i).box(), width, height));
        }
      }
      return crops;
    }
    if (eyes.detector() == null) {
      crops.ofPhoto = crops.add(seen.band().scene());
    }
    for (int i = 0; i < boxes.size(); i++) {
      if (rules.isNamed(boxes.get(i))) {
        RelativeBox exact = Detection.of(boxes.get(i), width, height).box();
        crops.ofBoxes[i] = crops.add(SpeciesNetCrop.cut(fourDigits(exact), width, height));
      }
    }
    return crops;
  }

  /**
   * The box as MegaDetector's own programs write it, four digits cut off and not rounded, and cut
   * it out for a classifier.
   */
  private static RelativeBox fourDigits(RelativeBox box) {
    return new RelativeBox(
        fourDigits(box.x()),
        fourDigits(box.y()),
        fourDigits(box.width()),
        fourDigits(box.height()));
  }

  private static double fourDigits(double share) {
    return Math.floor(share * FOUR_DIGITS) / FOUR_DIGITS;
  }

  private int add(PixelBox rectangle) {
    int before = rectangles.indexOf(rectangle);
    if (before >= 0) {
      return before;
    }
    rectangles.add(rectangle);
    return rectangles.size() - 1;
  }

  /** The rectangles, each once, at full size. */
  List<PixelBox> rectangles() {
    return rectangles;
  }

  /**
   * The answer for the photo as a whole; none where it was not shown.
   *
   * @param answers one for each rectangle
   */
  List<ScoredLabel> ofPhoto(List<List<ScoredLabel>> answers) {
    return ofPhoto == NONE ? List.of() : answers.get(ofPhoto);
  }

  /** The answer for a box; none where it was not shown. */
  List<ScoredLabel> ofBox(int box, List<List<ScoredLabel>> answers) {
    return ofBoxes[box] == NONE ? List.of() : answers.get(ofBoxes[box]);
  }

  /** The whole pixels that a box covers, at least one, inside the picture. */
  static PixelBox pixels(Picture picture, Box box) {
    int width = picture.fullWidth();
    int height = picture.fullHeight();
    int left = clamp(Math.round(box.x() * width), 0, width - 1);
    int top = clamp(Math.round(box.y() * height), 0, height - 1);
    int right = clamp(Math.round((box.x() + box.width()) * width), left + 1, width);
    int bottom = clamp(Math.round((box.y() + box.height()) * height), top + 1, height);
    return new PixelBox(left, top, right - left, bottom - top);
  }

  private static int clamp(int value, int min, int max) {
    return Math.max(min, Math.min(value, max));
  }
}
