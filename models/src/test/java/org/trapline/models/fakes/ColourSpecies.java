package org.trapline.models.fakes;

import java.util.ArrayList;
import java.util.List;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.ScoredLabel;
import org.trapline.models.species.SpeciesClassifier;

/** A species classifier for drawn worlds: red is a fox, blue a person, all else is nothing. */
public final class ColourSpecies implements SpeciesClassifier {
  @Override
  public PixelNeed need() {
    return new PixelNeed(DecodePolicy.SCALED, 32, 32);
  }

  @Override
  public List<List<ScoredLabel>> classify(List<Scene> scenes) {
    List<List<ScoredLabel>> answers = new ArrayList<>();
    for (Scene scene : scenes) {
      String best =
          Coloured.blue(scene) != null
              ? "person"
              : Coloured.red(scene) != null ? "red fox" : "nothing";
      answers.add(List.of(new ScoredLabel(best, 0.8f), new ScoredLabel("rat", 0.1f)));
    }
    return answers;
  }

  @Override
  public void close() {}
}
