package org.trapline.models.folder;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CardReaderTest {
  @TempDir Path folder;

  @Test
  void readsEachField() throws IOException {
    ModelCard card = read(TinyModels.DETECTOR_CARD);
    assertThat(card.identity().name()).isEqualTo("colours");
    assertThat(card.identity().task()).isEqualTo(ModelTask.DETECTOR);
    assertThat(card.input().normalisation().scale()).isEqualTo(255.0);
    assertThat(card.input().resize().kind()).isEqualTo(ResizeRule.Kind.LETTERBOX);
    assertThat(card.input().resize().pad()).isEqualTo(0);
    assertThat(card.input().batch()).isEqualTo(BatchRule.ONE_BY_ONE);
    assertThat(card.output().kind()).isEqualTo(OutputKind.YOLOV8);
    assertThat(card.thresholds().keep()).isEqualTo(0.6f);
    assertThat(card.thresholds().animal()).isEqualTo(Thresholds.DEFAULT.animal());
  }

  @Test
  void readsBackWhatTheWriterWrote() throws IOException {
    ModelCard card =
        new ModelCard(
            new ModelIdentity(
                "brook", "2.1", "Says \"otter\"; \\ and é.", ModelTask.DETECTOR, "MIT", "Me", "x"),
            new WeightsEntry("w.pt", "l.csv", "ab".repeat(32), WeightsEntry.Precision.INT8),
            new InputSpec(
                640,
                480,
                new TensorForm(
                    TensorForm.Layout.NHWC, TensorForm.Element.FLOAT16, TensorForm.Colours.BGR),
                new Normalisation(127.5, List.of(1.0, 0.485, 0.25), List.of(0.229, 1.0, 3.0)),
                new ResizeRule(
                    ResizeRule.Kind.LETTERBOX_STRIDE, 7, 32, ResizeRule.Interpolation.HALVING),
                DecodePolicy.SCALED,
                new BatchRule(true, 8)),
            new OutputSpec(
                OutputKind.YOLOV5,
                "boxes",
                new BoxRule(BoxRule.Unit.FRACTIONS, 0.6f, BoxRule.Edges.WHOLE_PIXELS)),
            new CategoryRules(
                List.of("14..23", "fox"), List.of("me"), List.of(), List.of("none"), List.of("?")),
            new Thresholds(0.005f, 0.1f, 0.2f, 0.3f, 0.4f, 0.65f));
    assertThat(read(CardWriter.write(card, List.of("look here")))).isEqualTo(card);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            "resize = \"letterbox\"",
            "resize = \"strech\"",
            "[input] resize is 'strech', but must be one of stretch, stretch-float"),
        arguments(
            "width = 64",
            "width = -3",
            "[input] width is '-3', but must be a whole number from 1 to 8192"),
        arguments(
            "width = 64",
            "widht = 64",
            "[input] has no field 'width', which every card of this kind needs"),
        arguments(
            "pad = 0",
            "padd = 0",
            "[input] has a field 'padd', which is not known: correct or remove it"),
        arguments(
            "scale = 255", "scale = \"255\"", "[input] scale is '255', but must be a number from"),
        arguments(
            "scale = 255",
            "std = [1, 0, 1]",
            "[input] std is '[1,0,1]', but must be three numbers"),
        arguments(
            "task = \"detector\"",
            "task = \"species\"",
            "kind is 'yolov8', which does not fit the task 'species'"),
        arguments(
            "\"weights.onnx\"",
            "\"../weights.onnx\"",
            "must be the plain name of a file beside the card"),
        arguments("\"colours\"", "\"a b\"", "[model] name is 'a b', but a name starts with"),
        arguments(
            "keep = 0.6",
            "keep = 6",
            "[thresholds] keep is '6', but must be a number from 0.0 to 1.0"),
        arguments("[thresholds]", "[treshold]", "[treshold] is not a table of a model card"),
        arguments("\"fixed\"", "\"some\"", "[input] batch is 'some', but must be free or fixed"),
        arguments("scale = 255", "scale = 255\nelement = \"uint8\"", "bytes cannot be scaled"),
        arguments("width = 64", "width =", "line 14 is not TOML"),
        arguments("[files]", "[[files]]", "'files' must be a table"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongWithTheFieldAndWhatToDo(String right, String wrong, String sentence) {
    String card = TinyModels.DETECTOR_CARD.replace(right, wrong);
    assertThat(card).isNotEqualTo(TinyModels.DETECTOR_CARD);
    ModelFolderException refusal = assertThrows(ModelFolderException.class, () -> read(card));
    assertThat(refusal).hasMessageThat().contains(sentence);
    assertThat(refusal).hasMessageThat().contains("model.toml");
  }

  @Test
  void refusesAFileThatIsNoCardBySize() throws IOException {
    Path file = Files.write(folder.resolve("model.toml"), new byte[CardReader.MAX_BYTES + 1]);
    ModelFolderException refusal =
        assertThrows(ModelFolderException.class, () -> CardReader.read(file));
    assertThat(refusal).hasMessageThat().contains("is larger than 256 KB");
  }

  private ModelCard read(String text) throws IOException {
    return CardReader.read(Files.writeString(folder.resolve("model.toml"), text));
  }
}
