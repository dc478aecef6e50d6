package org.trapline.models.load;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.SharedWeights;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.TinyModels;
import org.trapline.models.pixels.Drawn;
import org.trapline.models.pixels.Picture;
import org.trapline.models.species.ScoredLabel;
import org.trapline.models.species.SpeciesClassifier;

class ThreadsTest {
  private static final int PICTURES = 40;

  @TempDir Path folder;

  @Test
  void threadsThatShareAModelScoreAlike() throws Exception {
    ModelFolder model = ModelFolder.open(TinyModels.classifier(folder));
    int before = SharedWeights.count();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    Callable<List<List<ScoredLabel>>> work = () -> classify(model);
    List<List<List<ScoredLabel>>> results = new ArrayList<>();
    for (Future<List<List<ScoredLabel>>> one : threads.invokeAll(Collections.nCopies(3, work))) {
      results.add(one.get());
    }
    threads.shutdown();
    assertThat(results.get(0)).hasSize(PICTURES);
    assertThat(results.get(1)).isEqualTo(results.get(0));
    assertThat(results.get(2)).isEqualTo(results.get(0));
    assertThat(SharedWeights.count()).isEqualTo(before);
  }

  private static List<List<ScoredLabel>> classify(ModelFolder model) {
    List<List<ScoredLabel>> all = new ArrayList<>();
    try (LoadedModel loaded = Models.load(model, Device.CPU);
        SpeciesClassifier classifier = loaded.newSpeciesClassifier()) {
      for (int i = 0; i < PICTURES; i++) {
        try (Picture picture = Drawn.plain(100 + i, 90, 6 * i, 255 - 5 * i, 77)) {
          all.addAll(classifier.classify(List.of(Drawn.whole(picture))));
        }
      }
    }
    return all;
  }
}
