package org.trapline.pipeline.models;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.trapline.models.folder.BatchRule;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.Taxon;
import org.trapline.models.folder.WeightsFormat;

/** Every field of the card is changed by itself, and is known to change a score or not to. */
class ScoreFactsTest {
  /** A new field of the card fails the test until somebody has thought about it and put it here. */
  private static final Map<String, Boolean> CHANGES_A_SCORE = new TreeMap<>();

  static {
    for (String tells :
        List.of(
            "identity.name",
            "identity.version",
            "identity.description",
            "identity.licence",
            "identity.citation",
            "identity.source",
            "files.weights",
            "files.labels",
            "thresholds.animal",
            "thresholds.human",
            "thresholds.vehicle",
            "thresholds.blank",
            "thresholds.species")) {
      CHANGES_A_SCORE.put(tells, false);
    }
    for (String scores :
        List.of(
            "identity.task",
            "files.sha256",
            "files.precision",
            "input.width",
            "input.height",
            "input.form.layout",
            "input.form.element",
            "input.form.colours",
            "input.normalisation.scale",
            "input.normalisation.mean",
            "input.normalisation.std",
            "input.resize.kind",
            "input.resize.pad",
            "input.resize.step",
            "input.resize.interpolation",
            "input.decode",
            "input.pictures",
            "input.batch.fixed",
            "input.batch.size",
            "output.kind",
            "output.tensor",
            "output.width",
            "output.boxes.unit",
            "output.boxes.nmsIou",
            "output.boxes.edges",
            "categories.animal",
            "categories.human",
            "categories.vehicle",
            "categories.blank",
            "categories.unknown",
            "thresholds.keep")) {
      CHANGES_A_SCORE.put(scores, true);
    }
  }

  private final ModelFolder model =
      ModelFolder.open(
          Path.of(System.getProperty("trapline.root")).resolve("models/starter/species"));

  @Test
  void everyFieldOfTheCardIsClassifiedAndTreatedSo() throws ReflectiveOperationException {
    ModelCard card = inFours(model.card());
    Map<String, ModelCard> changed = new LinkedHashMap<>();
    eachChanged("", card, (name, other) -> changed.put(name, (ModelCard) other));
    Map<String, String> before = ScoreFacts.of(card, model.labels(), model.format());

    assertThat(changed.keySet()).containsExactlyElementsIn(CHANGES_A_SCORE.keySet());
    changed.forEach(
        (name, other) ->
            assertWithMessage("%s changes a score", name)
                .that(!ScoreFacts.of(other, model.labels(), model.format()).equals(before))
                .isEqualTo(CHANGES_A_SCORE.get(name)));
  }

  @Test
  void theEngineAndEachLabelWithItsKindCount() {
    Map<String, String> before = ScoreFacts.of(model);
    LabelLine first = model.labels().line(0);

    assertThat(ScoreFacts.of(model.card(), model.labels(), WeightsFormat.TORCHSCRIPT))
        .isNotEqualTo(before);
    assertThat(with(new LabelLine(first.label() + "x", first.kind(), first.taxon())))
        .isNotEqualTo(before);
    assertThat(with(new LabelLine(first.label(), LabelKind.VEHICLE, first.taxon())))
        .isNotEqualTo(before);
  }

  @Test
  void whatALabelMeansInZoologyScoresNothing() {
    LabelLine first = model.labels().line(0);

    assertThat(with(new LabelLine(first.label(), first.kind(), Taxon.NONE)))
        .isEqualTo(ScoreFacts.of(model));
  }

  private Map<String, String> with(LabelLine first) {
    List<LabelLine> lines = new ArrayList<>(model.labels().lines());
    lines.set(0, first);
    return ScoreFacts.of(model.card(), new Labels(lines), model.format());
  }

  /** With a batch of a size, since one that is left to the program can't be a fixed one. */
  private static ModelCard inFours(ModelCard card) throws ReflectiveOperationException {
    Record input = with(card.input(), component(card.input(), "batch"), new BatchRule(false, 4));
    return (ModelCard) with(card, component(card, "input"), input);
  }

  private static int component(Record value, String name) {
    return Arrays.stream(value.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .toList()
        .indexOf(name);
  }

  /** Gives a copy of a record for each leaf below it, in which only that leaf is another. */
  private static void eachChanged(String path, Record value, BiConsumer<String, Record> give)
      throws ReflectiveOperationException {
    RecordComponent[] components = value.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      int at = i;
      String name = path + components[i].getName();
      Object part = components[i].getAccessor().invoke(value);
      if (part instanceof Record record) {
        eachChanged(
            name + ".", record, (below, other) -> give.accept(below, with(value, at, other)));
      } else {
        give.accept(name, with(value, at, another(name, part)));
      }
    }
  }

  private static Record with(Record value, int at, Object part) {
    try {
      RecordComponent[] components = value.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] parts = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        parts[i] = i == at ? part : components[i].getAccessor().invoke(value);
      }
      return value.getClass().getDeclaredConstructor(types).newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record can be copied", e);
    }
  }

  private static Object another(String name, Object part) {
    if (part instanceof String text) {
      return text + "x";
    } else if (part instanceof Integer number) {
      return number + 1;
    } else if (part instanceof Float number) {
      return number == 0.25f ? 0.75f : 0.25f;
    } else if (part instanceof Double number) {
      return number + 1;
    } else if (part instanceof Boolean yes) {
      return !yes;
    } else if (part instanceof Enum<?> word) {
      return Arrays.stream(word.getDeclaringClass().getEnumConstants())
          .filter(other -> other != word)
          .findFirst()
          .orElseThrow();
    } else if (name.startsWith("categories.")) {
      return List.of("otter");
    } else if (part instanceof List<?>) {
      return List.of(0.5, 0.5, 0.5);
    }
    throw new AssertionError("nobody knows how to change " + name + " " + part.getClass());
  }
}
