package org.trapline.models.folder;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trapline.models.folder.ResizeRule.Interpolation;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.folder.TensorForm.Colours;
import org.trapline.models.folder.TensorForm.Element;
import org.trapline.models.folder.TensorForm.Layout;
import org.trapline.models.folder.WeightsEntry.Precision;

/** Reads {@code model.toml}. */
final class CardReader {
  /** Larger than any honest card; keeps a wrong file from filling the memory. */
  static final int MAX_BYTES = 256 * 1024;

  /** Largest input side; above it a card is surely wrong. */
  private static final int MAX_SIDE = 8192;

  /** Widest row of features; the largest networks known have 8,192. */
  private static final int MAX_FEATURES = 65_536;

  private static final Set<String> TABLES =
      Set.of("model", "files", "input", "output", "categories", "thresholds");

  private final Path file;
  private final JsonNode root;

  private CardReader(Path file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static ModelCard read(Path file) {
    String text = SmallFiles.text(file, MAX_BYTES, "a model card");
    JsonNode root;
    try {
      root = new TomlMapper().readTree(text);
    } catch (JacksonException e) {
      throw new ModelFolderException(
          "%s: %s is not TOML (%s): correct it"
              .formatted(file, SmallFiles.place(e), e.getOriginalMessage()),
          e);
    }
    return new CardReader(file, root).card();
  }

  private ModelCard card() {
    root.fieldNames()
        .forEachRemaining(
            table -> {
              if (!TABLES.contains(table)) {
                throw ModelFolderException.about(
                    file, "[%s] is not a table of a model card: correct or remove it", table);
              }
            });
    ModelIdentity identity = identity();
    OutputSpec output = output();
    if (!output.kind().fits(identity.task())) {
      throw ModelFolderException.about(
          file,
          "[output] kind is '%s', which does not fit the task '%s': correct one of them",
          output.kind().word(),
          identity.task().word());
    }
    InputSpec input = input();
    if (input.pictures() != PictureRule.EVERY && identity.task() != ModelTask.DETECTOR) {
      throw ModelFolderException.about(
          file, "[input] pictures is for detectors, whose rule holds for a whole run: remove it");
    }
    WeightsEntry files = files(identity.task());
    return new ModelCard(identity, files, input, output, categories(), thresholds());
  }

  private ModelIdentity identity() {
    TomlTable table = TomlTable.of(file, root, "model");
    ModelIdentity identity =
        new ModelIdentity(
            table.text("name"),
            table.text("version"),
            table.text("description", ""),
            table.choice("task", ModelTask.class),
            table.text("licence", ""),
            table.text("citation", ""),
            table.text("source", ""));
    if (!identity.name().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}")) {
      throw table.wrong(
          "name",
          identity.name(),
          "a name starts with a letter or digit and goes on with letters, digits, dots, hyphens"
              + " and underscores, at most 80: choose another");
    }
    table.refuseUnknown();
    return identity;
  }

  private WeightsEntry files(ModelTask task) {
    TomlTable table = TomlTable.of(file, root, "files");
    WeightsEntry files =
        new WeightsEntry(
            fileName(table, "weights"),
            task == ModelTask.FEATURES ? noLabels(table) : fileName(table, "labels"),
            table.text("sha256", "").strip().toLowerCase(Locale.ROOT),
            table.choice("precision", Precision.class, Precision.FLOAT32));
    table.refuseUnknown();
    return files;
  }

  private static String noLabels(TomlTable table) {
    String labels = table.text("labels", "");
    if (!labels.isEmpty()) {
      throw table.wrong("labels", labels, "features have no labels: remove it");
    }
    return labels;
  }

  private static String fileName(TomlTable table, String field) {
    String name = table.text(field);
    if (!isPlainName(name)) {
      throw table.wrong(
          field, name, "must be the plain name of a file beside the card: copy the file there");
    }
    return name;
  }

  /** Whether a name can't lead out of the folder that it stands in. */
  static boolean isPlainName(String name) {
    return !name.isEmpty()
        && !name.startsWith(".")
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
  }

  private InputSpec input() {
    TomlTable table = TomlTable.of(file, root, "input");
    int width = table.whole("width", 1, MAX_SIDE);
    int height = table.whole("height", 1, MAX_SIDE);
    InputSpec input =
        new InputSpec(
            width,
            height,
            new TensorForm(
                table.choice("layout", Layout.class),
                table.choice("element", Element.class, Element.FLOAT32),
                table.choice("colours", Colours.class)),
            new Normalisation(
                table.number("scale", 1, 1e-6, 1e6),
                table.three("mean", Normalisation.NONE.mean(), m -> true),
                table.three("std", Normalisation.NONE.std(), s -> s > 0)),
            resize(table, Math.min(width, height)),
            table.choice("decode", DecodePolicy.class, DecodePolicy.FULL),
            table.choice("pictures", PictureRule.class, PictureRule.EVERY),
            batch(table));
    table.refuseUnknown();
    if (input.form().element() == Element.UINT8
        && !input.normalisation().equals(Normalisation.NONE)) {
      throw table.wrong(
          "element", "uint8", "bytes cannot be scaled: remove scale, mean and std or take float32");
    }
    return input;
  }

  private static ResizeRule resize(TomlTable table, int shortSide) {
    Kind kind = table.choice("resize", Kind.class);
    int pad = table.whole("pad", 114, 0, 255);
    int stride = table.whole("stride", 64, 1, 1024);
    int side = table.whole("short_side", shortSide, 1, MAX_SIDE);
    if (kind == Kind.CENTRE_CROP && side < shortSide) {
      throw table.wrong("short_side", side, "must not be less than the input: enlarge it");
    }
    return new ResizeRule(
        kind,
        pad,
        kind == Kind.CENTRE_CROP ? side : stride,
        table.choice("interpolation", Interpolation.class, Interpolation.LINEAR));
  }

  private static BatchRule batch(TomlTable table) {
    String word = table.text("batch", "free");
    if (!List.of("free", "fixed").contains(word)) {
      throw table.wrong("batch", word, "must be free or fixed: correct it");
    }
    boolean fixed = word.equals("fixed");
    int absent = fixed ? BatchRule.ONE_BY_ONE.size() : BatchRule.FREE.size();
    return new BatchRule(fixed, table.whole("batch_size", absent, 1, 256));
  }

  private OutputSpec output() {
    TomlTable table = TomlTable.of(file, root, "output");
    OutputKind kind = table.choice("kind", OutputKind.class);
    OutputSpec output =
        new OutputSpec(
            kind,
            table.text("tensor", ""),
            new BoxRule(
                table.choice("unit", BoxRule.Unit.class, BoxRule.DEFAULT.unit()),
                (float) table.number("nms_iou", BoxRule.DEFAULT.nmsIou(), 0.001, 1),
                table.choice("edges", BoxRule.Edges.class, BoxRule.DEFAULT.edges())),
            kind == OutputKind.FEATURES ? table.whole("width", 1, MAX_FEATURES) : 0);
    table.refuseUnknown();
    return output;
  }

  private CategoryRules categories() {
    TomlTable table = TomlTable.of(file, root, "categories");
    CategoryRules rules =
        new CategoryRules(
            table.texts("animal"),
            table.texts("human"),
            table.texts("vehicle"),
            table.texts("blank"),
            table.texts("unknown"));
    table.refuseUnknown();
    return rules;
  }

  private Thresholds thresholds() {
    TomlTable table = TomlTable.of(file, root, "thresholds");
    Thresholds absent = Thresholds.DEFAULT;
    Thresholds thresholds =
        new Thresholds(
            probability(table, "keep", absent.keep()),
            probability(table, "animal", absent.animal()),
            probability(table, "human", absent.human()),
            probability(table, "vehicle", absent.vehicle()),
            probability(table, "blank", absent.blank()),
            probability(table, "species", absent.species()));
    table.refuseUnknown();
    return thresholds;
  }

  private static float probability(TomlTable table, String field, float absent) {
    return (float) table.number(field, absent, 0, 1);
  }
}
