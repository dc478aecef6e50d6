package org.trapline.models.fakes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.Detector;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.Category;
import org.trapline.schemas.PixelBox;

/** A detector for drawn worlds: red is an animal, blue a person. Counts what it has seen. */
public final class ColourDetector implements Detector {
  private int seen;

  /** How many scenes it has been given. */
  public int seen() {
    return seen;
  }

  @Override
  public PixelNeed need() {
    return new PixelNeed(DecodePolicy.FULL, 64, 64);
  }

  @Override
  public List<List<Box>> detect(List<Scene> scenes) {
    seen += scenes.size();
    List<List<Box>> all = new ArrayList<>();
    for (Scene scene : scenes) {
      List<Box> boxes = new ArrayList<>();
      add(boxes, scene, Coloured.red(scene), Category.ANIMAL);
      add(boxes, scene, Coloured.blue(scene), Category.HUMAN);
      all.add(boxes);
    }
    return all;
  }

  private static void add(
      List<Box> boxes, Scene scene, Coloured.@Nullable Patch patch, Category category) {
    if (patch == null) {
      return;
    }
    PixelBox part = scene.part();
    float sx = (float) part.width() / patch.viewWidth() / scene.picture().fullWidth();
    float sy = (float) part.height() / patch.viewHeight() / scene.picture().fullHeight();
    boxes.add(
        new Box(
            category,
            0.9f,
            (float) part.x() / scene.picture().fullWidth() + patch.left() * sx,
            (float) part.y() / scene.picture().fullHeight() + patch.top() * sy,
            (patch.right() - patch.left() + 1) * sx,
            (patch.bottom() - patch.top() + 1) * sy,
            category.name()));
  }

  @Override
  public void close() {}
}
