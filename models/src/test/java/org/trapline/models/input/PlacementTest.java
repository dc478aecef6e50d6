package org.trapline.models.input;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.models.folder.BatchRule;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.Normalisation;
import org.trapline.models.folder.ResizeRule;
import org.trapline.models.folder.ResizeRule.Interpolation;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.folder.TensorForm;

class PlacementTest {
  @Test
  void padsToTheNextStrideAsMegaDetectorDoes() {
    Placement placement = Placement.of(spec(Kind.LETTERBOX_STRIDE, 1280, 64), 2000, 1111);
    assertThat(placement)
        .isEqualTo(new Placement(Kind.LETTERBOX_STRIDE, 2000, 1111, 1280, 768, 1280, 711, 0, 28));
  }

  @Test
  void enlargesSmallScenes() {
    Placement placement = Placement.of(spec(Kind.LETTERBOX_STRIDE, 1280, 64), 500, 700);
    assertThat(placement)
        .isEqualTo(new Placement(Kind.LETTERBOX_STRIDE, 500, 700, 960, 1280, 914, 1280, 23, 0));
  }

  @Test
  void centresALetterbox() {
    Placement placement = Placement.of(spec(Kind.LETTERBOX, 640, 0), 1046, 802);
    assertThat(placement)
        .isEqualTo(new Placement(Kind.LETTERBOX, 1046, 802, 640, 640, 640, 491, 0, 74));
    assertThat(placement.gainX()).isWithin(1e-12).of(640 / 1046.0);
    // Half of what is left over, not the 74 rows that were really put above.
    assertThat(placement.originY()).isWithin(1e-9).of((640 - 802 * 640 / 1046.0) / 2);
  }

  @Test
  void leavesACornerLetterboxInItsCorner() {
    Placement placement = Placement.of(spec(Kind.LETTERBOX_TOP_LEFT, 416, 0), 2048, 1536);
    assertThat(placement)
        .isEqualTo(new Placement(Kind.LETTERBOX_TOP_LEFT, 2048, 1536, 416, 416, 416, 312, 0, 0));
    assertThat(placement.originY()).isEqualTo(0.0);
  }

  @Test
  void stretchesEachSideByItself() {
    Placement placement = Placement.of(spec(Kind.STRETCH, 224, 0), 448, 112);
    assertThat(placement.gainX()).isEqualTo(0.5);
    assertThat(placement.gainY()).isEqualTo(2.0);
  }

  @Test
  void cutsTheMiddleOut() {
    Placement placement = Placement.of(spec(Kind.CENTRE_CROP, 224, 256), 640, 480);
    assertThat(placement)
        .isEqualTo(new Placement(Kind.CENTRE_CROP, 640, 480, 224, 224, 341, 256, -58, -16));
    assertThat(placement.originX()).isEqualTo(-58.0);
  }

  @Test
  void neverLosesAThinScene() {
    Placement placement = Placement.of(spec(Kind.LETTERBOX, 64, 0), 10_000, 3);
    assertThat(placement.resizedHeight()).isEqualTo(1);
  }

  private static InputSpec spec(Kind kind, int side, int step) {
    return new InputSpec(
        side,
        side,
        new TensorForm(TensorForm.Layout.NCHW, TensorForm.Element.FLOAT32, TensorForm.Colours.RGB),
        Normalisation.NONE,
        new ResizeRule(kind, 114, step, Interpolation.LINEAR),
        DecodePolicy.FULL,
        BatchRule.FREE);
  }
}
