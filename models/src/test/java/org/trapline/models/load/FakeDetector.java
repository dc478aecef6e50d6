package org.trapline.models.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.Detector;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.Category;

/**
 * A detector for tests that sees what was painted: pure red is an animal (0.9), pure blue a person
 * (0.8), pure yellow a vehicle (0.7).
 */
public final class FakeDetector implements Detector {
  private static final PixelNeed NEED = new PixelNeed(false, 64, 64);

  @Override
  public PixelNeed need() {
    return NEED;
  }

  @Override
  public List<List<Box>> detect(List<Scene> scenes) {
    return scenes.stream().map(FakeDetector::look).toList();
  }

  private static List<Box> look(Scene scene) {
    List<Box> boxes = new ArrayList<>();
    Eye.find(scene, 255, 0, 0)
        .ifPresent(seen -> boxes.add(box(Category.ANIMAL, 0.9f, seen, "animal")));
    Eye.find(scene, 0, 0, 255)
        .ifPresent(seen -> boxes.add(box(Category.HUMAN, 0.8f, seen, "person")));
    Eye.find(scene, 255, 255, 0)
        .ifPresent(seen -> boxes.add(box(Category.VEHICLE, 0.7f, seen, "vehicle")));
    boxes.sort(Comparator.comparingDouble((Box box) -> box.score()).reversed());
    return boxes;
  }

  private static Box box(Category category, float score, Eye.Seen seen, String label) {
    return new Box(category, score, seen.x(), seen.y(), seen.width(), seen.height(), label);
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
