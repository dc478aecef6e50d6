package org.trapline.runners.command;

import java.util.ArrayList;
import java.util.List;
import org.trapline.models.bands.CameraKey;
import org.trapline.schemas.PixelBox;
import org.trapline.transforms.bands.CameraView;

/** What is cut off a camera's pictures, in words and numbers. */
final class BandWords {
  private BandWords() {}

  /** Rows and columns that are cut off: top, bottom, left, right. */
  static List<Integer> cuts(CameraView view) {
    CameraKey camera = view.camera();
    PixelBox scene = view.measurement().scene();
    return List.of(
        scene.y(), camera.height() - scene.bottom(), scene.x(), camera.width() - scene.right());
  }

  /** Such as {@code top 32, bottom 40 pixels cut off}. */
  static String cut(CameraView view) {
    List<String> sides = List.of("top", "bottom", "left", "right");
    List<Integer> cuts = cuts(view);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      if (cuts.get(i) > 0) {
        words.add(sides.get(i) + " " + cuts.get(i));
      }
    }
    return words.isEmpty()
        ? "nothing is cut off"
        : String.join(", ", words) + " pixels are cut off";
  }
}
