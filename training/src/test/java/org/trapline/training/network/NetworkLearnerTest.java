package org.trapline.training.network;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.pixels.ContentHash;

final class NetworkLearnerTest {
  private static final int SCENES = 24;

  @TempDir Path folder;

  /** Scenes of as many greys as there are classes, varied by a little light. */
  private record Greys(int size, int classes) implements Scenes {
    @Override
    public int truth(int index) {
      return index % classes;
    }

    @Override
    public byte[] plain(int index) {
      return scene(truth(index), index % 7);
    }

    @Override
    public byte[] varied(int index, Random dice) {
      return scene(truth(index), dice.nextInt(9));
    }

    private byte[] scene(int truth, int lift) {
      byte[] planes = new byte[SceneInput.BYTES];
      new Random(truth).nextBytes(planes);
      for (int i = 0; i < planes.length; i++) {
        planes[i] = (byte) ((planes[i] & 15) + 40 + 60 * truth + lift);
      }
      return planes;
    }
  }

  private static NetworkLearner learner(int classes, long seed) {
    return new NetworkLearner(
        SmallNetwork.ofScenes(classes),
        new Greys(SCENES, classes),
        new Greys(6, classes),
        seed,
        0.002);
  }

  private static byte[] saved(NetworkLearner learner) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    learner.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** Short, since megabytes that differ are of no use to a reader. */
  private static String fingerprint(NetworkLearner learner) throws IOException {
    return ContentHash.of(saved(learner));
  }

  @Test
  void learnsWhatItIsShown() {
    try (NetworkLearner learner = learner(3, 1)) {
      double first = learner.round(1);
      double last = first;
      for (int round = 2; round <= 12; round++) {
        last = learner.round(round);
        // Memory that is freed and still read shows when it is collected and used again.
        System.gc();
      }

      assertThat(last).isLessThan(first / 2);
      List<double[]> answers = learner.examine();
      for (int i = 0; i < answers.size(); i++) {
        double[] answer = answers.get(i);
        assertThat(answer[i % 3]).isGreaterThan(Math.max(answer[(i + 1) % 3], answer[(i + 2) % 3]));
      }
    }
  }

  @Test
  void goesOnBitForBitAfterItWasSaved() throws IOException {
    String undisturbed;
    byte[] halfWay;
    try (NetworkLearner learner = learner(2, 5)) {
      learner.round(1);
      learner.round(2);
      halfWay = saved(learner);
      learner.round(3);
      undisturbed = fingerprint(learner);
    }
    try (NetworkLearner again = learner(2, 5)) {
      again.restore(new DataInputStream(new ByteArrayInputStream(halfWay)));
      again.round(3);

      assertThat(fingerprint(again)).isEqualTo(undisturbed);
    }
    try (NetworkLearner other = learner(2, 6)) {
      assertThat(fingerprint(other)).isNotEqualTo(undisturbed);
    }
  }

  @Test
  void startsFromAnEarlierNetworkWithItsClassesInTheirPlaces() throws IOException {
    List<double[]> said;
    try (NetworkLearner learner = learner(2, 1)) {
      learner.round(1);
      said = learner.examine();
      NetworkState.write(learner.block(), folder);
    }
    try (NetworkLearner onwards = learner(3, 9)) {
      NetworkState state = NetworkState.beside(folder);
      assertThat(onwards.canStartFrom(state)).isTrue();
      onwards.startFrom(state, List.of(1, -1, 0));

      List<double[]> says = onwards.logits(new Greys(6, 2));
      for (int i = 0; i < says.size(); i++) {
        assertThat(says.get(i)[0]).isWithin(1e-5).of(said.get(i)[1]);
        assertThat(says.get(i)[2]).isWithin(1e-5).of(said.get(i)[0]);
      }
    }
  }
}
