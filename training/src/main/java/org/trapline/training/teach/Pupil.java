package org.trapline.training.teach;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.WeightsEntry.Precision;
import org.trapline.training.learn.Learner;
import org.trapline.training.photos.LabelledPhoto;

/** What is taught: a head on a backbone, or a small network of its own. */
interface Pupil extends AutoCloseable {
  /** All that decides what it will know, besides the photos, as text. */
  String question();

  /** What it is, for the card: half a sentence. */
  String describe();

  /** Looks at the photos, so that it can learn from them; those it could not see are left out. */
  void look(List<LabelledPhoto> train, List<LabelledPhoto> others, TeachListener listener)
      throws IOException;

  /**
   * Begins to learn.
   *
   * @param train photos to learn from
   * @param deciding photos that decide when to stop
   */
  Learner learner(List<LabelledPhoto> train, List<LabelledPhoto> deciding) throws IOException;

  /** Whether it could see a photo. */
  boolean hasSeen(LabelledPhoto photo);

  /** What it says of photos it has seen, after learning: numbers before softmax. */
  List<double[]> logits(List<LabelledPhoto> photos);

  /** What it starts from when it looks at a photo, for the baseline; null if it has no such. */
  float @Nullable [] numbers(LabelledPhoto photo);

  /** What its weights compute in. */
  Precision precision();

  /** The input that its card states. */
  InputSpec input();

  /** The model that it is put on, whose licence goes on to hold; null for none. */
  @Nullable ModelFolder backbone();

  /** Name of the weights file. */
  String weightsName();

  /** Name of the output that counts, or empty for the first. */
  String tensor();

  /** Writes the weights, whose answers are probabilities at this temperature. */
  void writeWeights(double temperature, OutputStream out) throws IOException;

  /** Writes beside the model what is needed to go on teaching it. */
  void writeState(Path model) throws IOException;

  @Override
  void close();
}
