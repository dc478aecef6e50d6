package org.trapline.models.species;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.trapline.models.classes.Probabilities;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/** A species classifier that does what its card says. */
public final class CardSpeciesClassifier implements SpeciesClassifier {
  /** Answers kept per scene, as SpeciesNet keeps them. */
  public static final int TOP = 5;

  private final SceneRunner runner;
  private final ModelCard card;
  private final Labels labels;

  /** Classifies with {@code runner}, which it owns from now on. */
  public CardSpeciesClassifier(SceneRunner runner, ModelCard card, Labels labels) {
    this.runner = runner;
    this.card = card;
    this.labels = labels;
  }

  @Override
  public PixelNeed need() {
    return card.pixelNeed();
  }

  @Override
  public List<List<ScoredLabel>> classify(List<Scene> scenes) {
    List<List<ScoredLabel>> best = new ArrayList<>(Collections.nCopies(scenes.size(), List.of()));
    runner.run(scenes, (i, answer) -> best.set(i, top(Probabilities.of(answer, card.output()))));
    return best;
  }

  /** The best labels; of equal scores the one that comes first in the labels file. */
  private List<ScoredLabel> top(float[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> probabilities[i]).reversed())
        .limit(TOP)
        .map(i -> new ScoredLabel(labels.line(i).label(), probabilities[i]))
        .toList();
  }

  @Override
  public void close() {
    runner.close();
  }
}
