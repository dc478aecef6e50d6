package org.trapline.analysis.review;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.Golden.count;
import static org.trapline.analysis.Golden.number;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;

class ReviewGoldenTest {
  private static final List<Double> STRATA = List.of(0.0, 0.5, 0.7, 0.8, 0.9);

  private static Estimate.Stratum stratum(int i) {
    double from = STRATA.get(i);
    double to = i + 1 < STRATA.size() ? STRATA.get(i + 1) : 2;
    List<CSVRecord> rows =
        Golden.rows("classifier/review_input.csv").stream()
            .filter(row -> number(row, "score") >= from && number(row, "score") < to)
            .toList();
    List<CSVRecord> reviewed =
        rows.stream().filter(row -> row.get("reviewed").equals("1")).toList();
    long right = reviewed.stream().filter(row -> row.get("reviewed_truth").equals("1")).count();
    return new Estimate.Stratum(rows.size(), Precision.of(reviewed.size(), right));
  }

  @Test
  void precisionsAreThoseOfR() {
    List<CSVRecord> expected = Golden.rows("classifier/precision_by_stratum_expected.csv");
    for (int i = 0; i < STRATA.size(); i++) {
      Estimate.Stratum stratum = stratum(i);

      assertThat(stratum.answers()).isEqualTo(count(expected.get(i), "N"));
      assertThat(stratum.precision().share())
          .isWithin(1e-9)
          .of(number(expected.get(i), "precision"));
      assertThat(stratum.precision().lower())
          .isWithin(1e-9)
          .of(number(expected.get(i), "cp_lower"));
      assertThat(stratum.precision().upper())
          .isWithin(1e-9)
          .of(number(expected.get(i), "cp_upper"));
    }
  }

  @Test
  void correctedTotalsAreThoseOfR() {
    for (CSVRecord row : Golden.rows("classifier/threshold_sweep_expected.csv")) {
      List<Estimate.Stratum> above = new ArrayList<>();
      for (int i = 0; i < STRATA.size(); i++) {
        if (STRATA.get(i) >= number(row, "threshold")) {
          above.add(stratum(i));
        }
      }
      Estimate total = Estimate.total(above);

      assertThat(total.value()).isWithin(1e-9).of(number(row, "est_true"));
      assertThat(total.error()).isWithin(1e-9).of(number(row, "se"));
      assertThat(total.lower()).isWithin(1e-9).of(number(row, "lower"));
      assertThat(total.upper()).isWithin(1e-9).of(number(row, "upper"));
    }
  }

  @Test
  void sharesCorrectedForSensitivityAreThoseOfR() {
    for (CSVRecord row : Golden.rows("classifier/rogan_gladen_expected.csv")) {
      long found = count(row, "TP");
      long left = count(row, "TN");
      Estimate share =
          Estimate.roganGladen(
              count(row, "positive"),
              count(row, "total"),
              Precision.of(found + count(row, "FN"), found),
              Precision.of(left + count(row, "FP"), left));

      assertThat(share.value()).isWithin(1e-9).of(number(row, "adjusted"));
      assertThat(share.error()).isWithin(1e-9).of(number(row, "se_adjusted"));
    }
  }

  @Test
  void predictionPoweredMeansAreThoseOfR() {
    List<Double> predictions = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (CSVRecord row : Golden.rows("classifier/ppi_input.csv")) {
      if (row.get("set").equals("labelled")) {
        errors.add(number(row, "y") - number(row, "f"));
      } else {
        predictions.add(number(row, "f"));
      }
    }
    CSVRecord expected = Golden.rows("classifier/ppi_expected.csv").get(0);
    Estimate mean = Estimate.predictionPowered(predictions, errors);

    assertThat(mean.value()).isWithin(1e-9).of(number(expected, "theta"));
    assertThat(mean.error()).isWithin(1e-9).of(number(expected, "se"));
    assertThat(mean.lower()).isWithin(1e-9).of(number(expected, "lower"));
    assertThat(mean.upper()).isWithin(1e-9).of(number(expected, "upper"));
  }

  @Test
  void refusesMoreRightAnswersThanWereReviewed() {
    assertThrows(IllegalArgumentException.class, () -> Precision.of(3, 4));
  }
}
