package org.trapline.training.teach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.models.folder.BoxRule;
import org.trapline.models.folder.CategoryRules;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolders;
import org.trapline.models.folder.ModelIdentity;
import org.trapline.models.folder.OutputKind;
import org.trapline.models.folder.OutputSpec;
import org.trapline.models.folder.Thresholds;
import org.trapline.models.folder.WeightsEntry;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.training.figures.AtThreshold;
import org.trapline.training.figures.ClassRow;
import org.trapline.training.figures.FigureRow;
import org.trapline.training.figures.Figures;
import org.trapline.training.learn.CurveRow;
import org.trapline.training.photos.LabelledPhoto;
import org.trapline.training.photos.Task;
import org.trapline.training.split.Fold;
import org.trapline.training.split.Split;
import org.trapline.training.split.SplitReport;

/**
 * Writes a taught model as a model folder like any other. The card says on what it was taught and
 * what it reached on photos that it did not learn from; beside it lie the split, the learning
 * curve, the figures, and what is needed to go on. The card is written last.
 */
final class WriteTaught {
  private final TeachSettings settings;
  private final Pupil pupil;
  private final List<String> classes;

  WriteTaught(TeachSettings settings, Pupil pupil, List<String> classes) {
    this.settings = settings;
    this.pupil = pupil;
    this.classes = classes;
  }

  /**
   * What was learnt.
   *
   * @param photos that were seen
   * @param curve how it went
   * @param temperature by which sums are divided
   */
  record Learnt(
      List<LabelledPhoto> photos, Split split, List<CurveRow> curve, double temperature) {}

  Taught write(Learnt learnt, AtThreshold threshold, Taught.Tested tested) throws IOException {
    Path out = settings.out();
    List<String> atThreshold = new ArrayList<>();
    Figures.parts(tested.model())
        .forEach((part, some) -> atThreshold.add(threshold.sentence(part, some)));
    pupil.writeState(out);
    Files.write(
        out.resolve("learning_curve.parquet"),
        RecordTable.of(CurveRow.class).toBytes(learnt.curve(), Map.of()));
    Files.write(
        out.resolve("figures.parquet"),
        RecordTable.of(FigureRow.class)
            .toBytes(FigureRow.of(tested.overall(), tested.perClass()), Map.of()));
    List<String> notes = new ArrayList<>();
    notes.add("Written by 'trapline train'; figures.parquet and split.parquet lie beside it.");
    notes.addAll(atThreshold);
    tested.perClass().stream()
        .filter(row -> row.who().equals(TeachModel.MODEL))
        .forEach(row -> notes.add(note(row)));
    ModelFolder model =
        ModelFolders.write(
            out,
            card(learnt, threshold.threshold(), atThreshold),
            TaughtLabels.csv(settings.task(), classes),
            weights -> pupil.writeWeights(learnt.temperature(), weights),
            notes);
    return new Taught(
        model,
        classes,
        SplitReport.counts(learnt.photos(), learnt.split()),
        tested.overall(),
        tested.perClass(),
        threshold.threshold(),
        atThreshold);
  }

  private static String note(ClassRow row) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %d photos, recall %s, precision %s",
        row.photos(),
        row.answer().replace('\n', ' '),
        row.recall().n(),
        row.recall().words(),
        row.precision().words());
  }

  private ModelCard card(Learnt learnt, double threshold, List<String> atThreshold) {
    Thresholds usual = Thresholds.DEFAULT;
    boolean blank = settings.task() == Task.BLANK;
    float own = (float) threshold;
    return new ModelCard(
        identity(learnt, atThreshold),
        new WeightsEntry(pupil.weightsName(), "labels.csv", "", pupil.precision()),
        pupil.input(),
        new OutputSpec(OutputKind.SOFTMAX, pupil.tensor(), BoxRule.DEFAULT),
        CategoryRules.NONE,
        new Thresholds(
            usual.keep(),
            usual.animal(),
            usual.human(),
            usual.vehicle(),
            blank ? own : usual.blank(),
            blank ? usual.species() : own));
  }

  private ModelIdentity identity(Learnt learnt, List<String> atThreshold) {
    ModelFolder backbone = pupil.backbone();
    long taught = learnt.photos().stream().filter(p -> learnt.split().of(p) == Fold.TRAIN).count();
    String what =
        settings.task() == Task.BLANK
            ? "Tells blank photos from others"
            : "Knows " + String.join(", ", classes);
    String shown =
        switch (settings.frame()) {
          case SCENE -> "the scene without info bands";
          case WHOLE -> "whole photos with their info bands: run it with --bands none";
          case BOX -> "animals' boxes: run it behind a detector";
        };
    String description =
        "%s. Taught on %d photos of the deployments %s, seed %d: %s. It was shown %s. %s"
            .formatted(
                what,
                taught,
                String.join(", ", learnt.split().deployments()),
                settings.seed(),
                pupil.describe(),
                shown,
                String.join(" ", atThreshold));
    String licence = backbone == null ? "" : backbone.card().identity().licence();
    return new ModelIdentity(
        name(),
        "1",
        description,
        settings.task().model(),
        licence,
        backbone == null ? "" : backbone.card().identity().citation(),
        backbone == null ? "" : backbone.card().identity().source());
  }

  /** The folder's name, as far as a model may be called so. */
  private String name() {
    String folder = String.valueOf(settings.out().toAbsolutePath().normalize().getFileName());
    String plain =
        folder.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[^\\p{L}\\p{N}]+", "");
    return plain.isEmpty() ? "model" : plain.substring(0, Math.min(80, plain.length()));
  }
}
