package org.trapline.models.detect;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.BoxRule.Unit;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.input.Placement;

class BoxDecoderTest {
  private static final Placement AT = new Placement(Kind.LETTERBOX, 64, 32, 64, 32, 64, 32, 0, 0);

  /** Classes 0 and 2 have a category, 1 has none. */
  private static final int[] WANTED = {0, 2};

  @Test
  void multipliesObjectnessAndTakesTheBestClassThatHasACategory() {
    float[] rows = {
      10, 20, 4, 8, 0.5f, 0.4f, 0.9f, 0.6f,
      10, 20, 4, 8, 0.1f, 0.9f, 0.9f, 0.9f
    };
    assertThat(rowBoxes(false, Unit.PIXELS).decode(tensor(rows, 2, 8), AT, 0.2f))
        .containsExactly(new Candidate(8, 16, 12, 24, 0.5f * 0.6f, 2));
  }

  @Test
  void takesTheFirstOfEqualClasses() {
    float[] row = {10, 20, 4, 8, 1, 0.5f, 0.9f, 0.5f};
    assertThat(rowBoxes(false, Unit.PIXELS).decode(tensor(row, 1, 8), AT, 0.2f).get(0).label())
        .isEqualTo(0);
  }

  @Test
  void aScoreOfExactlyTheKeepLevelIsDroppedAsYolov5DoesAndKeptAsYoloxDoes() {
    float[] objectness = {10, 20, 4, 8, 0.25f, 1, 0, 0};
    float[] product = {10, 20, 4, 8, 0.5f, 0.5f, 0, 0};
    for (float[] row : List.of(objectness, product)) {
      Tensor one = tensor(row, 1, 8);
      assertThat(rowBoxes(false, Unit.PIXELS).decode(one, AT, 0.25f)).isEmpty();
      assertThat(rowBoxes(false, Unit.PIXELS).decode(one, AT, Math.nextDown(0.25f))).hasSize(1);
      assertThat(rowBoxes(true, Unit.PIXELS).decode(one, AT, 0.25f)).hasSize(1);
    }
    ColumnBoxes columns = new ColumnBoxes(WANTED, 3, Unit.PIXELS);
    Tensor column = tensor(new float[] {10, 20, 4, 8, 0.25f, 0, 0}, 7, 1);
    assertThat(columns.decode(column, AT, 0.25f)).isEmpty();
    assertThat(columns.decode(column, AT, 0.24f)).hasSize(1);
    FinishedBoxes finished = new FinishedBoxes(WANTED, 3, Unit.PIXELS);
    Tensor box = tensor(new float[] {1, 2, 3, 4, 0.25f, 0}, 1, 6);
    assertThat(finished.decode(box, AT, 0.25f)).isEmpty();
    assertThat(finished.decode(box, AT, 0.24f)).hasSize(1);
  }

  @Test
  void readsFractionsOfTheInput() {
    float[] row = {0.5f, 0.5f, 0.25f, 0.5f, 1, 1, 0, 0};
    assertThat(rowBoxes(false, Unit.FRACTIONS).decode(tensor(row, 1, 8), AT, 0.2f))
        .containsExactly(new Candidate(24, 8, 40, 24, 1, 0));
  }

  @Test
  void findsTheCellsOfYoloxInItsThreeGrids() {
    YoloxGrids grids = new YoloxGrids(64, 32);
    assertThat(grids.cells()).isEqualTo(32 + 8 + 2);
    assertThat(grids.cell(0)).isEqualTo(new YoloxGrids.Cell(8, 0, 0));
    assertThat(grids.cell(9)).isEqualTo(new YoloxGrids.Cell(8, 1, 1));
    assertThat(grids.cell(32)).isEqualTo(new YoloxGrids.Cell(16, 0, 0));
    assertThat(grids.cell(41)).isEqualTo(new YoloxGrids.Cell(32, 1, 0));
  }

  @Test
  void decodesYoloxFromGridUnits() {
    float[] rows = new float[42 * 8];
    float[] row = {0.5f, 0.25f, (float) Math.log(2), 0, 1, 0, 0, 0.75f};
    System.arraycopy(row, 0, rows, 41 * 8, 8);
    assertThat(rowBoxes(true, Unit.PIXELS).decode(tensor(rows, 42, 8), AT, 0.2f))
        .containsExactly(Candidate.centred(48, 8, 64, 32, 0.75f, 2));
  }

  @Test
  void readsColumnsAndRowsAlike() {
    // Two candidates: centre and size, then three classes.
    float[] columns = {
      10, 30, 20, 10, 4, 8, 8, 4, 0.1f, 0.7f, 0.9f, 0.9f, 0.3f, 0.2f,
    };
    float[] rows = {10, 20, 4, 8, 0.1f, 0.9f, 0.3f, 30, 10, 8, 4, 0.7f, 0.9f, 0.2f};
    ColumnBoxes decoder = new ColumnBoxes(WANTED, 3, Unit.PIXELS);
    Candidate first = new Candidate(8, 16, 12, 24, 0.3f, 2);
    Candidate second = new Candidate(26, 8, 34, 12, 0.7f, 0);
    assertThat(decoder.decode(tensor(columns, 7, 2), AT, 0.2f))
        .containsExactly(first, second)
        .inOrder();
    assertThat(decoder.decode(tensor(rows, 2, 7), AT, 0.2f))
        .containsExactly(first, second)
        .inOrder();
    assertThat(decoder.greatestScore(tensor(columns, 7, 2))).isEqualTo(0.9f);
  }

  @Test
  void takesFinishedBoxesAsTheyAre() {
    float[] rows = {1, 2, 3, 4, 0.8f, 2, 1, 2, 3, 4, 0.9f, 1, 1, 2, 3, 4, 0.1f, 0};
    FinishedBoxes decoder = new FinishedBoxes(WANTED, 3, Unit.PIXELS);
    assertThat(decoder.decode(tensor(rows, 3, 6), AT, 0.2f))
        .containsExactly(new Candidate(1, 2, 3, 4, 0.8f, 2));
  }

  @Test
  void saysWhatShapeItExpects() {
    assertThat(rowBoxes(false, Unit.PIXELS).complaint(List.of(9L, 8L), 64, 32)).isEmpty();
    assertThat(rowBoxes(false, Unit.PIXELS).complaint(List.of(9L, 9L), 64, 32))
        .contains("rows of 8 numbers");
    assertThat(rowBoxes(true, Unit.PIXELS).complaint(List.of(9L, 8L), 64, 32))
        .contains("42 rows (one per cell of its three grids)");
    assertThat(new ColumnBoxes(WANTED, 3, Unit.PIXELS).complaint(List.of(84L, 8400L), 64, 32))
        .contains("columns of 7 numbers");
    assertThat(new FinishedBoxes(WANTED, 3, Unit.PIXELS).complaint(List.of(300L, 7L), 64, 32))
        .contains("rows of 6 numbers");
  }

  private static RowBoxes rowBoxes(boolean grids, Unit unit) {
    return new RowBoxes(WANTED, 3, grids, unit);
  }

  private static Tensor tensor(float[] values, long... shape) {
    return new Tensor("", Arrays.stream(shape).boxed().toList(), values);
  }
}
