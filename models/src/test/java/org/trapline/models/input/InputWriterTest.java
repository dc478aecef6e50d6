package org.trapline.models.input;

import static com.google.common.truth.Truth.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.models.folder.BatchRule;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.Normalisation;
import org.trapline.models.folder.ResizeRule;
import org.trapline.models.folder.ResizeRule.Interpolation;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.folder.TensorForm;
import org.trapline.models.folder.TensorForm.Colours;
import org.trapline.models.folder.TensorForm.Element;
import org.trapline.models.folder.TensorForm.Layout;
import org.trapline.models.pixels.Drawn;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.schemas.PixelBox;

class InputWriterTest {
  private static final Normalisation IMAGENET =
      new Normalisation(255, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

  @Test
  void writesPlanesInTheCardsOrderOfColours() {
    try (Picture picture = Drawn.plain(4, 4, 10, 20, 30)) {
      float[] rgb = floats(spec(Layout.NCHW, Colours.RGB, Normalisation.NONE), picture);
      assertThat(rgb).usingExactEquality().containsExactly(planes(10, 20, 30)).inOrder();
      float[] bgr = floats(spec(Layout.NCHW, Colours.BGR, Normalisation.NONE), picture);
      assertThat(bgr).usingExactEquality().containsExactly(planes(30, 20, 10)).inOrder();
    }
  }

  @Test
  void writesInterleavedPixels() {
    try (Picture picture = Drawn.plain(4, 4, 10, 20, 30)) {
      float[] values = floats(spec(Layout.NHWC, Colours.RGB, Normalisation.NONE), picture);
      for (int i = 0; i < values.length; i++) {
        assertThat(values[i]).isEqualTo(10f * (i % 3 + 1));
      }
    }
  }

  @Test
  void normalisesEachColourExactlyAsTheFormulaSays() {
    try (Picture picture = Drawn.plain(4, 4, 10, 20, 30)) {
      float red = (10 / 255f - 0.485f) / 0.229f;
      float green = (20 / 255f - 0.456f) / 0.224f;
      float blue = (30 / 255f - 0.406f) / 0.225f;
      for (Layout layout : Layout.values()) {
        float[] values = floats(spec(layout, Colours.RGB, IMAGENET), picture);
        int step = layout == Layout.NCHW ? 16 : 1;
        assertThat(values[0]).isEqualTo(red);
        assertThat(values[step]).isEqualTo(green);
        assertThat(values[2 * step]).isEqualTo(blue);
      }
    }
  }

  @Test
  void leavesBytesAlone() {
    InputSpec spec =
        spec(
            new TensorForm(Layout.NCHW, Element.UINT8, Colours.RGB),
            Normalisation.NONE,
            Kind.STRETCH);
    try (Picture picture = Drawn.plain(4, 4, 10, 200, 30);
        InputBatch batch = write(spec, picture, picture.whole())) {
      ByteBuffer bytes = batch.bytes();
      assertThat(bytes.remaining()).isEqualTo(48);
      assertThat(bytes.get(16)).isEqualTo((byte) 200);
    }
  }

  @Test
  void writesHalfPrecision() {
    InputSpec spec =
        spec(
            new TensorForm(Layout.NCHW, Element.FLOAT16, Colours.RGB),
            new Normalisation(255, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
            Kind.STRETCH);
    try (Picture picture = Drawn.plain(4, 4, 255, 0, 0);
        InputBatch batch = write(spec, picture, picture.whole())) {
      // 1 in IEEE half precision.
      assertThat(batch.bytes().getShort(0)).isEqualTo((short) 0x3C00);
      assertThat(batch.bytes().remaining()).isEqualTo(96);
    }
  }

  @Test
  void putsGreyAroundALetterbox() {
    InputSpec spec = spec(form(), Normalisation.NONE, Kind.LETTERBOX);
    try (Picture picture = Drawn.plain(8, 4, 10, 20, 30);
        InputBatch batch = write(spec, picture, picture.whole())) {
      float[] values = floats(batch);
      assertThat(values[0]).isEqualTo(114f);
      assertThat(values[4]).isEqualTo(10f);
      assertThat(values[11]).isEqualTo(10f);
      assertThat(values[12]).isEqualTo(114f);
    }
  }

  @Test
  void takesOnlyThePartOfTheScene() {
    try (Picture picture = Drawn.plain(8, 8, 0, 0, 0);
        InputBatch batch =
            write(
                spec(form(), Normalisation.NONE, Kind.STRETCH),
                Drawn.paint(picture, new PixelBox(4, 4, 4, 4), 10, 20, 30),
                new PixelBox(4, 4, 4, 4))) {
      assertThat(floats(batch)).usingExactEquality().containsExactly(planes(10, 20, 30));
    }
  }

  @Test
  void cutsTheMiddleOutOfAWideScene() {
    try (Picture picture = Drawn.plain(12, 4, 0, 0, 0);
        InputBatch batch =
            write(
                spec(form(), Normalisation.NONE, Kind.CENTRE_CROP),
                Drawn.paint(picture, new PixelBox(4, 0, 4, 4), 10, 20, 30),
                picture.whole())) {
      assertThat(floats(batch)).usingExactEquality().containsExactly(planes(10, 20, 30));
    }
  }

  @Test
  void fillsTheSceneAskedForAndLeavesTheOthersBlack() {
    InputSpec spec = spec(form(), Normalisation.NONE, Kind.STRETCH);
    try (Picture picture = Drawn.plain(4, 4, 10, 10, 10);
        InputBatch batch = new InputBatch(spec.form());
        InputWriter writer = new InputWriter(spec)) {
      batch.clear(3, 4, 4);
      writer.write(Drawn.whole(picture), Placement.of(spec, 4, 4), batch, 1);
      float[] values = floats(batch);
      assertThat(values).hasLength(144);
      assertThat(values[47]).isEqualTo(0f);
      assertThat(values[48]).isEqualTo(10f);
      assertThat(values[95]).isEqualTo(10f);
      assertThat(values[96]).isEqualTo(0f);
    }
  }

  private static float[] planes(float first, float second, float third) {
    float[] values = new float[48];
    for (int i = 0; i < values.length; i++) {
      values[i] = i < 16 ? first : i < 32 ? second : third;
    }
    return values;
  }

  private static float[] floats(InputSpec spec, Picture picture) {
    try (InputBatch batch = write(spec, picture, picture.whole())) {
      return floats(batch);
    }
  }

  private static float[] floats(InputBatch batch) {
    float[] values = new float[batch.bytes().remaining() / 4];
    batch.bytes().asFloatBuffer().get(values);
    return values;
  }

  private static InputBatch write(InputSpec spec, Picture picture, PixelBox part) {
    InputBatch batch = new InputBatch(spec.form());
    batch.clear(1, 4, 4);
    try (InputWriter writer = new InputWriter(spec)) {
      Placement placement = Placement.of(spec, part.width(), part.height());
      writer.write(new Scene(picture, part), placement, batch, 0);
    }
    return batch;
  }

  private static TensorForm form() {
    return new TensorForm(Layout.NCHW, Element.FLOAT32, Colours.RGB);
  }

  private static InputSpec spec(Layout layout, Colours colours, Normalisation normalisation) {
    return spec(new TensorForm(layout, Element.FLOAT32, colours), normalisation, Kind.STRETCH);
  }

  private static InputSpec spec(TensorForm form, Normalisation normalisation, Kind kind) {
    return new InputSpec(
        4,
        4,
        form,
        normalisation,
        new ResizeRule(kind, 114, 4, Interpolation.LINEAR),
        DecodePolicy.FULL,
        BatchRule.FREE);
  }
}
