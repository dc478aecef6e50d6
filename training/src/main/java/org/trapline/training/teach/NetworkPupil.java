package org.trapline.training.teach;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.WeightsEntry.Precision;
import org.trapline.training.features.Sight;
import org.trapline.training.features.SmallScenes;
import org.trapline.training.features.VaryScene;
import org.trapline.training.learn.Learner;
import org.trapline.training.network.ExportOnnx;
import org.trapline.training.network.NetworkLearner;
import org.trapline.training.network.NetworkState;
import org.trapline.training.network.SceneInput;
import org.trapline.training.network.Scenes;
import org.trapline.training.network.SmallNetwork;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.transforms.find.InputException;

/** A small network all of whose weights learn: from nothing, or from one that was taught before. */
final class NetworkPupil implements Pupil {
  /** Of the first steps of a network that knows nothing; found good on a few hundred photos. */
  private static final double PACE = 0.002;

  /** Smaller, so that what was learnt before is not forgotten at once. */
  private static final double PACE_OF_GOING_ON = 0.0005;

  /** Side of the squares whose mean is compared by the baseline, pixels. */
  private static final int SQUARE = 8;

  private final TeachSettings settings;
  private final List<String> classes;
  private final @Nullable Path start;
  private final @Nullable ModelFolder earlier;
  private final Path work;
  private final SmallNetwork network;
  private @Nullable SmallScenes scenes;
  private @Nullable NetworkLearner learner;

  private NetworkPupil(
      TeachSettings settings, List<String> classes, @Nullable Path start, Path work) {
    this.settings = settings;
    this.classes = classes;
    this.start = start;
    this.earlier = start == null ? null : ModelFolder.open(start);
    this.work = work;
    this.network = SmallNetwork.ofScenes(classes.size());
  }

  /**
   * A pupil.
   *
   * @param start the model whose weights go on learning; null for weights that are drawn by lot
   */
  static NetworkPupil of(
      TeachSettings settings, @Nullable Path start, List<String> classes, Path work) {
    return new NetworkPupil(settings, classes, start, work);
  }

  /** Refuses a model whose weights can't learn. */
  static void refuseFinished(Path start) {
    if (!NetworkState.isBeside(start)) {
      throw new InputException(
          "%s has no %s, so that its weights can't learn: only networks that 'trapline train' has taught without --backbone can be fine-tuned; without --fine-tune a new head is put on it."
              .formatted(start, NetworkState.FILE));
    }
  }

  @Override
  public String question() {
    return "%s %s %s".formatted(network, describe(), settings.frame());
  }

  @Override
  public String describe() {
    return earlier == null
        ? "a small network, from weights drawn by lot"
        : "all weights of " + earlier.describe();
  }

  @Override
  public void look(List<LabelledPhoto> train, List<LabelledPhoto> others, TeachListener listener)
      throws IOException {
    if (earlier == null) {
      listener.says(
          "There is no --backbone: a small network is taught from nothing, which wants thousands of"
              + " photos.");
    }
    List<LabelledPhoto> all = new ArrayList<>(train);
    all.addAll(others);
    scenes = SmallScenes.in(work.resolve("scenes.bin"), Sight.of(settings.frame()), all);
    scenes.fill(settings.threads(), listener::described, listener::says);
  }

  private SmallScenes scenes() {
    if (scenes == null) {
      throw new IllegalStateException("no photo was looked at yet");
    }
    return scenes;
  }

  private NetworkLearner taught() {
    if (learner == null) {
      throw new IllegalStateException("nothing was learnt yet");
    }
    return learner;
  }

  @Override
  public Learner learner(List<LabelledPhoto> train, List<LabelledPhoto> deciding)
      throws IOException {
    double pace = earlier == null ? PACE : PACE_OF_GOING_ON;
    NetworkLearner made =
        new NetworkLearner(network, shown(train), shown(deciding), settings.seed(), pace);
    learner = made;
    if (start != null && earlier != null) {
      NetworkState state = NetworkState.beside(start);
      if (!made.canStartFrom(state)) {
        throw new InputException(
            "%s is a network of another shape than this version teaches: begin anew without it."
                .formatted(start));
      }
      List<String> known = earlier.labels().lines().stream().map(LabelLine::label).toList();
      made.startFrom(state, classes.stream().map(known::indexOf).toList());
    }
    return made;
  }

  private Scenes shown(List<LabelledPhoto> photos) {
    return new Scenes() {
      @Override
      public int size() {
        return photos.size();
      }

      @Override
      public int truth(int index) {
        return classes.indexOf(photos.get(index).answer());
      }

      @Override
      public byte[] plain(int index) {
        return scenes().planes(photos.get(index));
      }

      @Override
      public byte[] varied(int index, Random dice) {
        return VaryScene.of(plain(index), dice);
      }
    };
  }

  @Override
  public boolean hasSeen(LabelledPhoto photo) {
    return scenes().has(photo);
  }

  @Override
  public List<double[]> logits(List<LabelledPhoto> photos) {
    return taught().logits(shown(photos));
  }

  /** How bright each square is: all that can be compared without a network. */
  @Override
  public float @Nullable [] numbers(LabelledPhoto photo) {
    if (!hasSeen(photo)) {
      return null;
    }
    byte[] planes = scenes().planes(photo);
    int across = SceneInput.WIDTH / SQUARE;
    int down = SceneInput.HEIGHT / SQUARE;
    float[] means = new float[3 * across * down];
    for (int i = 0; i < planes.length; i++) {
      int x = i % SceneInput.WIDTH / SQUARE;
      int row = i / SceneInput.WIDTH;
      int plane = row / SceneInput.HEIGHT;
      int y = row % SceneInput.HEIGHT / SQUARE;
      means[(plane * down + y) * across + x] += (planes[i] & 0xFF) - 127.5f;
    }
    return means;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT32;
  }

  @Override
  public InputSpec input() {
    return SceneInput.card();
  }

  @Override
  public @Nullable ModelFolder backbone() {
    return earlier;
  }

  @Override
  public String weightsName() {
    return "weights.onnx";
  }

  @Override
  public String tensor() {
    return "";
  }

  @Override
  public void writeWeights(double temperature, OutputStream out) throws IOException {
    out.write(ExportOnnx.of(network, taught().block(), "small network", temperature));
  }

  @Override
  public void writeState(Path model) throws IOException {
    NetworkState.write(taught().block(), model);
  }

  @Override
  public void close() {
    if (learner != null) {
      learner.close();
    }
    if (scenes != null) {
      scenes.close();
    }
  }
}
