package org.trapline.training.teach;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.WeightsEntry.Precision;
import org.trapline.models.folder.WeightsFormat;
import org.trapline.training.features.Backbone;
import org.trapline.training.features.DescribePhotos;
import org.trapline.training.features.Sight;
import org.trapline.training.features.View;
import org.trapline.training.features.Wanted;
import org.trapline.training.head.Head;
import org.trapline.training.head.HeadLearner;
import org.trapline.training.head.Lesson;
import org.trapline.training.learn.Learner;
import org.trapline.training.onnx.OnnxSurgery;
import org.trapline.training.onnx.OnnxSurgery.Penultimate;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.training.torchscript.WrapTorchScript;
import org.trapline.transforms.find.InputException;

/** A new head on a backbone that stays as it is. */
final class HeadPupil implements Pupil {
  private final TeachSettings settings;
  private final List<String> classes;
  private final Backbone backbone;
  private final DescribePhotos photos;
  private final Sight sight;
  private final @Nullable Head earlier;
  private @Nullable HeadLearner learner;
  private @Nullable Head head;

  private HeadPupil(
      TeachSettings settings, List<String> classes, Backbone backbone, @Nullable Head earlier)
      throws IOException {
    this.settings = settings;
    this.classes = classes;
    this.backbone = backbone;
    this.photos = new DescribePhotos(backbone, settings.labels().result(), settings.device());
    this.sight = Sight.of(settings.frame());
    this.earlier = earlier;
  }

  /** A pupil on the backbone of the settings. */
  static HeadPupil of(TeachSettings settings, Path network, List<String> classes, Path work)
      throws IOException {
    Path from = settings.from();
    Head earlier = null;
    if (from != null) {
      if (!Files.isRegularFile(from.resolve(Head.FILE))) {
        throw new InputException(
            "%s has no %s to go on from with --backbone: give a model that 'trapline train --backbone' has made."
                .formatted(from, Head.FILE));
      }
      earlier = Head.beside(from);
    }
    return new HeadPupil(
        settings, classes, Backbone.open(network, work.resolve("backbone")), earlier);
  }

  @Override
  public String question() {
    return backbone.describe() + settings.frame() + (earlier == null ? "" : settings.from());
  }

  @Override
  public String describe() {
    return "a linear layer on " + backbone.describe();
  }

  @Override
  public void look(List<LabelledPhoto> train, List<LabelledPhoto> others, TeachListener listener) {
    List<Wanted> wanted = new ArrayList<>();
    train.forEach(photo -> wanted.add(new Wanted(photo, sight, List.of(View.values()))));
    others.forEach(photo -> wanted.add(new Wanted(photo, sight, List.of(View.PLAIN))));
    photos.describe(wanted, settings.threads(), listener::described, listener::says);
  }

  @Override
  public Learner learner(List<LabelledPhoto> train, List<LabelledPhoto> deciding) {
    List<Lesson> lessons = new ArrayList<>();
    train.forEach(photo -> List.of(View.values()).forEach(view -> add(lessons, photo, view)));
    List<Lesson> asked = new ArrayList<>();
    deciding.forEach(photo -> add(asked, photo, View.PLAIN));
    HeadLearner made = new HeadLearner(lessons, asked, classes, settings.seed());
    if (earlier != null) {
      if (earlier.width() != lessons.get(0).numbers().length) {
        throw new InputException(
            "%s was taught on %d numbers and this backbone gives %d: give the same --backbone."
                .formatted(settings.from(), earlier.width(), lessons.get(0).numbers().length));
      }
      made.startFrom(earlier);
    }
    learner = made;
    return made;
  }

  private void add(List<Lesson> lessons, LabelledPhoto photo, View view) {
    float[] numbers = photos.numbers(photo, sight, view);
    if (numbers != null) {
      lessons.add(new Lesson(numbers, classes.indexOf(photo.answer())));
    }
  }

  @Override
  public boolean hasSeen(LabelledPhoto photo) {
    return numbers(photo) != null;
  }

  @Override
  public List<double[]> logits(List<LabelledPhoto> asked) {
    Head taught = head();
    List<double[]> rows = new ArrayList<>();
    for (LabelledPhoto photo : asked) {
      float[] numbers = numbers(photo);
      if (numbers == null) {
        throw new IllegalStateException(photo.filePath() + " was not seen");
      }
      rows.add(taught.logits(numbers));
    }
    return rows;
  }

  private Head head() {
    if (learner == null) {
      throw new IllegalStateException("nothing was learnt yet");
    }
    if (head == null) {
      head = learner.head();
    }
    return head;
  }

  @Override
  public float @Nullable [] numbers(LabelledPhoto photo) {
    return photos.numbers(photo, sight, View.PLAIN);
  }

  @Override
  public Precision precision() {
    return backbone.model().card().files().precision();
  }

  @Override
  public InputSpec input() {
    return backbone.model().card().input();
  }

  @Override
  public ModelFolder backbone() {
    return backbone.model();
  }

  private boolean onnx() {
    return backbone.model().format() == WeightsFormat.ONNX;
  }

  @Override
  public String weightsName() {
    return onnx() ? "weights.onnx" : "weights.pt";
  }

  @Override
  public String tensor() {
    return onnx() ? OnnxSurgery.PROBABILITIES : "";
  }

  @Override
  public void writeWeights(double temperature, OutputStream out) throws IOException {
    Head taught = head();
    Path old = backbone.model().weights();
    if (!onnx()) {
      WrapTorchScript.write(old, taught.matrix(temperature), taught.bias(temperature), out);
      return;
    }
    Penultimate from = backbone.inside();
    if (from == null) {
      throw new IllegalStateException(old + " is ONNX and has no output");
    }
    out.write(
        OnnxSurgery.withHead(
            backbone.onnx(), from, taught.matrix(temperature), taught.bias(temperature)));
  }

  @Override
  public void writeState(Path model) throws IOException {
    head().write(model);
  }

  @Override
  public void close() {
    // The models that described the photos are closed already.
  }
}
