package org.trapline.models.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.input.Placement;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.Category;

/**
 * A detector that does what its card says. Of doubles only the best remains, within a category: one
 * bear is not also a dog and a cow.
 */
public final class CardDetector implements Detector {
  private final SceneRunner runner;
  private final ModelCard card;
  private final Labels labels;
  private final BoxDecoder decoder;

  /** For each label the number of the first one of its category; -1 where it has none. */
  private final int[] groups;

  /** Detects with {@code runner}, which it owns from now on. */
  public CardDetector(SceneRunner runner, ModelCard card, Labels labels) {
    this.runner = runner;
    this.card = card;
    this.labels = labels;
    this.decoder = BoxDecoder.of(card, labels);
    this.groups =
        IntStream.range(0, labels.size()).map(label -> firstLike(labels, label)).toArray();
  }

  private static int firstLike(Labels labels, int label) {
    return labels.line(label).kind().category().isEmpty()
        ? -1
        : labels.indexesOf(labels.line(label).kind()).findFirst().orElseThrow();
  }

  @Override
  public PixelNeed need() {
    return card.pixelNeed();
  }

  @Override
  public List<List<Box>> detect(List<Scene> scenes) {
    List<List<Box>> boxes = new ArrayList<>(Collections.nCopies(scenes.size(), List.of()));
    runner.run(scenes, (i, answer) -> boxes.set(i, boxes(scenes.get(i), answer)));
    return boxes;
  }

  private List<Box> boxes(Scene scene, SceneRunner.Answer answer) {
    Tensor output = answer.output(card.output().tensor());
    Placement placement = answer.placement();
    List<Candidate> candidates = decoder.decode(output, placement, card.thresholds().keep());
    float iou = card.output().boxes().nmsIou();
    List<Box> boxes = new ArrayList<>();
    for (Candidate candidate : NonMaxSuppression.keep(candidates, iou, label -> groups[label])) {
      BoxPlace place = BoxPlace.of(candidate, placement, scene, card.output().boxes().edges());
      if (!place.isEmpty()) {
        boxes.add(box(scene, candidate, place));
      }
    }
    return boxes;
  }

  private static Category category(LabelLine line) {
    return line.kind().category().orElseThrow();
  }

  private Box box(Scene scene, Candidate candidate, BoxPlace place) {
    LabelLine line = labels.line(candidate.label());
    RelativeBox.Size size =
        new RelativeBox.Size(scene.picture().fullWidth(), scene.picture().fullHeight());
    RelativeBox relative =
        RelativeBox.of(place.left(), place.top(), place.right(), place.bottom(), size);
    return new Box(
        category(line),
        candidate.score(),
        fraction(relative.x()),
        fraction(relative.y()),
        fraction(relative.width()),
        fraction(relative.height()),
        line.label());
  }

  private static float fraction(double value) {
    return (float) Math.max(0, Math.min(value, 1));
  }

  @Override
  public void close() {
    runner.close();
  }
}
