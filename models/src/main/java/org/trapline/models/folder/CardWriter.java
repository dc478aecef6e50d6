package org.trapline.models.folder;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trapline.models.folder.ResizeRule.Kind;

/** Writes a card that a person can read and correct: each field with a word on what it means. */
final class CardWriter {
  private final StringBuilder text = new StringBuilder();

  private CardWriter() {}

  /**
   * The text of a card; {@link CardReader} reads the same card from it.
   *
   * @param notes what should be looked at, as comments at the top
   */
  static String write(ModelCard card, List<String> notes) {
    CardWriter writer = new CardWriter();
    notes.forEach(note -> writer.text.append("# To check: ").append(note).append('\n'));
    writer.identity(card.identity());
    writer.files(card.files());
    writer.input(card.input());
    writer.output(card.output());
    writer.categories(card.categories());
    writer.thresholds(card.thresholds());
    return writer.text.toString();
  }

  private void identity(ModelIdentity identity) {
    table("model");
    field("name", quoted(identity.name()), "");
    field("version", quoted(identity.version()), "");
    field("description", quoted(identity.description()), "what it knows and what not");
    field("task", quoted(identity.task().word()), Words.list(ModelTask.class));
    field("licence", quoted(identity.licence()), "of the weights, as their maker states it");
    field("citation", quoted(identity.citation()), "");
    field("source", quoted(identity.source()), "page where it comes from");
  }

  private void files(WeightsEntry files) {
    table("files");
    field("weights", quoted(files.weights()), "TorchScript or ONNX");
    if (!files.labels().isEmpty()) {
      field(
          "labels",
          quoted(files.labels()),
          "one label per line, or CSV headed label,category,scientific_name,...");
    }
    field("sha256", quoted(files.sha256()), "of the weights");
    word("precision", files.precision(), "");
  }

  private void input(InputSpec input) {
    table("input");
    field("width", "" + input.width(), "pixels");
    field("height", "" + input.height(), "pixels");
    field("layout", quoted(input.form().layout().name()), "NCHW: planes, NHWC: interleaved pixels");
    word("element", input.form().element(), "uint8: the network scales bytes itself");
    field("colours", quoted(input.form().colours().name()), "order of the colours");
    Normalisation how = input.normalisation();
    if (input.form().element() != TensorForm.Element.UINT8) {
      field("scale", number(how.scale()), "a pixel becomes (value / scale - mean) / std");
      field("mean", how.mean().toString(), "in the order of the colours");
      field("std", how.std().toString(), "");
    }
    resize(input.resize());
    word(
        "decode",
        input.decode(),
        "scaled: photos may be decoded at 1/2 to 1/8, much faster; smallest: faster still");
    if (input.pictures() != PictureRule.EVERY) {
      word("pictures", input.pictures(), Words.list(PictureRule.class));
    }
    BatchRule batch = input.batch();
    field("batch", quoted(batch.fixed() ? "fixed" : "free"), "fixed: exactly batch_size scenes");
    if (batch.size() > 0) {
      field("batch_size", "" + batch.size(), "");
    }
  }

  private void resize(ResizeRule resize) {
    word("resize", resize.kind(), Words.list(Kind.class));
    word("interpolation", resize.interpolation(), Words.list(ResizeRule.Interpolation.class));
    switch (resize.kind()) {
      case STRETCH, STRETCH_FLOAT -> {}
      case LETTERBOX, LETTERBOX_TOP_LEFT -> field("pad", "" + resize.pad(), "grey around it");
      case LETTERBOX_STRIDE -> {
        field("pad", "" + resize.pad(), "grey around it");
        field("stride", "" + resize.step(), "the input becomes a multiple of it");
      }
      case CENTRE_CROP ->
          field("short_side", "" + resize.step(), "length of the short side before the crop");
    }
  }

  private void output(OutputSpec output) {
    table("output");
    word("kind", output.kind(), Words.list(OutputKind.class));
    if (!output.tensor().isEmpty()) {
      field("tensor", quoted(output.tensor()), "name of the output that counts");
    }
    if (output.kind() == OutputKind.FEATURES) {
      field("width", "" + output.width(), "how many numbers describe a picture");
    }
    if (output.kind().boxes()) {
      word("unit", output.boxes().unit(), "of coordinates");
      field("nms_iou", number(output.boxes().nmsIou()), "overlap above which the worse box goes");
      word("edges", output.boxes().edges(), Words.list(BoxRule.Edges.class));
    }
  }

  private void categories(CategoryRules rules) {
    table("categories");
    text.append("# labels, or ranges of line numbers counted from 0 such as \"14..23\"\n");
    labels("animal", rules.animal());
    labels("human", rules.human());
    labels("vehicle", rules.vehicle());
    labels("blank", rules.blank());
    labels("unknown", rules.unknown());
  }

  private void thresholds(Thresholds thresholds) {
    table("thresholds");
    field("keep", number(thresholds.keep()), "boxes at or below it are not even rows");
    field("animal", number(thresholds.animal()), "defaults when tables are published:");
    field("human", number(thresholds.human()), "");
    field("vehicle", number(thresholds.vehicle()), "");
    field("blank", number(thresholds.blank()), "");
    field("species", number(thresholds.species()), "");
  }

  private void table(String name) {
    text.append(text.isEmpty() ? "" : "\n").append('[').append(name).append("]\n");
  }

  private void labels(String name, List<String> labels) {
    if (!labels.isEmpty()) {
      field(
          name,
          labels.stream().map(CardWriter::quoted).collect(Collectors.joining(", ", "[", "]")),
          "");
    }
  }

  private void word(String name, Enum<?> value, String comment) {
    field(name, quoted(Words.of(value)), comment);
  }

  private void field(String name, String value, String comment) {
    text.append(name).append(" = ").append(value);
    text.append(comment.isEmpty() ? "" : "  # " + comment).append('\n');
  }

  /** The shortest text that reads back as the same number of single or double precision. */
  private static String number(double value) {
    return value == (float) value ? Float.toString((float) value) : Double.toString(value);
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F) {
        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
