package org.trapline.training.teach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trapline.training.calibrate.Calibration;
import org.trapline.training.figures.Answered;
import org.trapline.training.figures.AtThreshold;
import org.trapline.training.figures.Baselines;
import org.trapline.training.figures.ClassRow;
import org.trapline.training.figures.Figures;
import org.trapline.training.figures.OverallRow;
import org.trapline.training.learn.Checkpoint;
import org.trapline.training.learn.CurveRow;
import org.trapline.training.learn.Learner;
import org.trapline.training.learn.Rounds;
import org.trapline.training.network.NetworkState;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.training.photos.LabelledPhotos;
import org.trapline.training.photos.ReadLabelled;
import org.trapline.training.split.Fold;
import org.trapline.training.split.MakeSplit;
import org.trapline.training.split.Split;
import org.trapline.training.split.SplitReport;
import org.trapline.training.split.SplitRow;
import org.trapline.transforms.find.InputException;

/**
 * From labels to a model folder: read, part, look, learn, calibrate, test, write. Killed at any
 * moment and started again with the same settings it goes on where it was, and ends with the same
 * model bit for bit.
 */
public final class TeachModel {
  /** Name of the model in the tables of figures. */
  public static final String MODEL = "model";

  private static final String WORK = "_training";

  private static final int PATIENCE = 15;

  private final TeachSettings settings;
  private final TeachListener listener;
  private final Path work;

  private TeachModel(TeachSettings settings, TeachListener listener) {
    this.settings = settings;
    this.listener = listener;
    this.work = settings.out().resolve(WORK);
  }

  /**
   * Teaches a model.
   *
   * @throws InputException with one sentence if it can't be taught from these labels
   */
  public static Taught run(TeachSettings settings, TeachListener listener) throws IOException {
    return new TeachModel(settings, listener).run();
  }

  private Taught run() throws IOException {
    Path card = settings.out().resolve("model.toml");
    if (Files.exists(card) && Files.exists(work)) {
      // Killed between its last file and the clearing up: its state is there, it is written again.
      Files.delete(card);
    }
    if (Files.exists(card)) {
      throw new InputException(
          "%s holds a finished model: give another --out, or go on from it with --from."
              .formatted(settings.out()));
    }
    Path backbone = settings.backbone();
    if (backbone != null && settings.part() == TeachSettings.Part.ALL) {
      NetworkPupil.refuseFinished(backbone);
    }
    LabelledPhotos labelled = ReadLabelled.of(settings.labels(), settings.task());
    labelled.remarks().forEach(listener::says);
    List<LabelledPhoto> photos = labelled.photos();
    Split split = split(photos);
    SplitReport.warnings(photos, split).forEach(warning -> listener.says("Mind: " + warning));
    List<String> classes = settings.task().inOrder(labelled.answers());
    refuseKnown(photos, split);
    try (Pupil pupil = pupil(classes)) {
      Files.createDirectories(work);
      split.write(settings.out());
      return teach(pupil, photos, split, classes);
    }
  }

  /** The split of the model that goes on, so that its test photos stay apart; else a new one. */
  private Split split(List<LabelledPhoto> photos) throws IOException {
    Split fresh = MakeSplit.of(photos, settings.seed());
    Path from = settings.from();
    if (from == null) {
      return fresh;
    }
    Split earlier = Split.beside(from);
    if (earlier.isEmpty()) {
      throw new InputException(
          "%s has no %s, so that nobody knows which photos it has learnt from: give a model that 'trapline train' has made."
              .formatted(from, Split.FILE));
    }
    return earlier.goneOnWith(photos);
  }

  private Pupil pupil(List<String> classes) throws IOException {
    Path backbone = settings.backbone();
    Path base = backbone == null ? settings.from() : backbone;
    if (base == null) {
      return NetworkPupil.of(settings, null, classes, work);
    }
    boolean all =
        backbone == null ? NetworkState.isBeside(base) : settings.part() == TeachSettings.Part.ALL;
    return all
        ? NetworkPupil.of(settings, base, classes, work)
        : HeadPupil.of(settings, base, classes, work);
  }

  /** A backbone that has learnt from a photo knows it: it must not test what is built on it. */
  private void refuseKnown(List<LabelledPhoto> photos, Split split) throws IOException {
    Path backbone = settings.backbone();
    if (backbone == null || !NetworkState.isBeside(backbone)) {
      return;
    }
    Set<String> learnt =
        Split.beside(backbone).rows().stream()
            .filter(row -> row.fold() == Fold.TRAIN)
            .map(SplitRow::contentHash)
            .collect(Collectors.toSet());
    long known =
        photos.stream()
            .filter(p -> split.of(p) != Fold.TRAIN && learnt.contains(p.contentHash()))
            .count();
    if (known > 0) {
      throw new InputException(
          "%d of the photos that would test the model were learnt from by %s: go on with it by --from, which keeps its test photos apart."
              .formatted(known, backbone));
    }
  }

  private Taught teach(Pupil pupil, List<LabelledPhoto> all, Split split, List<String> classes)
      throws IOException {
    List<LabelledPhoto> train = all.stream().filter(p -> split.of(p) == Fold.TRAIN).toList();
    pupil.look(train, all.stream().filter(p -> split.of(p) != Fold.TRAIN).toList(), listener);
    List<LabelledPhoto> photos = all.stream().filter(pupil::hasSeen).toList();
    List<LabelledPhoto> learnt = of(photos, split, Fold.TRAIN);
    List<LabelledPhoto> decide = of(photos, split, Fold.VALIDATION);
    if (learnt.isEmpty() || decide.isEmpty()) {
      throw new InputException(
          "Of %d labelled photos %d are left to learn from and %d to decide by: label more, or start without --from."
              .formatted(all.size(), learnt.size(), decide.size()));
    }
    Learner learner = pupil.learner(learnt, decide);
    List<Integer> truths = decide.stream().map(p -> classes.indexOf(p.answer())).toList();
    Checkpoint checkpoint =
        new Checkpoint(work.resolve("state.bin"), question(pupil, photos, split));
    if (checkpoint.isThere()) {
      listener.says("Going on with the training that was begun in %s".formatted(settings.out()));
    }
    List<CurveRow> curve =
        Rounds.run(
            learner,
            truths,
            new Rounds.Effort(settings.rounds(), PATIENCE),
            checkpoint,
            row -> listener.learnt(row, settings.rounds()));
    double temperature = Calibration.temperature(pupil.logits(decide), truths);
    AtThreshold threshold =
        Graded.decide(
            settings.task(),
            settings.recall(),
            answered(pupil, decide, split, classes, temperature));
    List<LabelledPhoto> tests = photos.stream().filter(p -> split.of(p).isTest()).toList();
    List<Answered> answers = answered(pupil, tests, split, classes, temperature);
    Taught.Tested tested = tested(pupil, answers, photos, split, classes);
    WriteTaught write = new WriteTaught(settings, pupil, classes);
    Taught taught =
        write.write(new WriteTaught.Learnt(photos, split, curve, temperature), threshold, tested);
    removeWork();
    return taught;
  }

  private static List<LabelledPhoto> of(List<LabelledPhoto> photos, Split split, Fold fold) {
    return photos.stream().filter(photo -> split.of(photo) == fold).toList();
  }

  private static List<Answered> answered(
      Pupil pupil, List<LabelledPhoto> photos, Split split, List<String> classes, double t) {
    List<double[]> logits = pupil.logits(photos);
    List<Answered> answered = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      LabelledPhoto photo = photos.get(i);
      answered.add(
          new Answered(photo, split.of(photo), classes, Calibration.softmax(logits.get(i), t)));
    }
    return answered;
  }

  private static Taught.Tested tested(
      Pupil pupil,
      List<Answered> answers,
      List<LabelledPhoto> photos,
      Split split,
      List<String> classes) {
    Baselines baselines = new Baselines(classes, photos, split);
    List<OverallRow> overall = new ArrayList<>();
    List<ClassRow> perClass = new ArrayList<>();
    Map<String, List<Answered>> who = new LinkedHashMap<>();
    who.put(MODEL, answers);
    who.put(Baselines.MAJORITY, baselines.majority());
    who.put(Baselines.NEAREST, baselines.nearest(pupil::numbers));
    who.forEach(
        (name, all) ->
            Figures.parts(all)
                .forEach(
                    (part, some) -> {
                      overall.add(Figures.overall(name, part, some));
                      perClass.addAll(Figures.classes(name, part, some));
                    }));
    return new Taught.Tested(answers, overall, perClass);
  }

  /** All that decides about the model, as a hash. */
  private String question(Pupil pupil, List<LabelledPhoto> photos, Split split) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          "%s %s %d %d"
              .formatted(pupil.question(), settings.task(), settings.seed(), settings.rounds())
              .getBytes(StandardCharsets.UTF_8));
      for (LabelledPhoto photo : photos) {
        String line =
            "%s %s %s %s\n"
                .formatted(photo.contentHash(), photo.answer(), split.of(photo), photo.scene());
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void removeWork() throws IOException {
    try (Stream<Path> all = Files.walk(work)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
