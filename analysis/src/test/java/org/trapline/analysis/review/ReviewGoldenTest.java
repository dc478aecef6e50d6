package org.trapline.analysis.review;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.Golden.count;
import static org.trapline.analysis.Golden.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;
import org.trapline.analysis.rates.Wilson;

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
      Wilson wilson = Wilson.of(stratum.precision().reviewed(), stratum.precision().right());
      assertThat(wilson.lower()).isWithin(1e-9).of(number(expected.get(i), "wilson_lower"));
      assertThat(wilson.upper()).isWithin(1e-9).of(number(expected.get(i), "wilson_upper"));
      assertThat(stratum.precision().reviewed()).isEqualTo(count(expected.get(i), "n"));
      assertThat(stratum.precision().right()).isEqualTo(count(expected.get(i), "k"));
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
      double all =
          Estimate.total(IntStream.range(0, STRATA.size()).mapToObj(i -> stratum(i)).toList())
              .value();
      double naive = above.stream().mapToLong(Estimate.Stratum::answers).sum();

      assertThat(naive).isEqualTo(number(row, "naive_count"));
      assertThat(total.value() / naive).isWithin(1e-9).of(number(row, "est_precision"));
      assertThat(total.value() / all).isWithin(1e-9).of(number(row, "est_recall_of_scored"));

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
      Precision sensitivity = Precision.of(found + count(row, "FN"), found);
      Precision specificity = Precision.of(left + count(row, "FP"), left);
      Estimate share =
          Estimate.roganGladen(
              count(row, "positive"), count(row, "total"), sensitivity, specificity);

      assertThat(sensitivity.share()).isWithin(1e-9).of(number(row, "sensitivity"));
      assertThat(specificity.share()).isWithin(1e-9).of(number(row, "specificity"));
      assertThat((double) count(row, "positive") / count(row, "total"))
          .isWithin(1e-9)
          .of(number(row, "apparent"));
      assertThat(share.value()).isWithin(1e-9).of(number(row, "adjusted"));
      assertThat(share.value() * count(row, "total"))
          .isWithin(1e-6)
          .of(number(row, "adjusted_count"));
      assertThat(share.error()).isWithin(1e-9).of(number(row, "se_adjusted"));
    }
  }

  @Test
  void predictionPoweredMeansAreThoseOfR() {
    List<Double> predictions = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    List<Double> truths = new ArrayList<>();
    for (CSVRecord row : Golden.rows("classifier/ppi_input.csv")) {
      if (row.get("set").equals("labelled")) {
        truths.add(number(row, "y"));
        errors.add(number(row, "y") - number(row, "f"));
      } else {
        predictions.add(number(row, "f"));
      }
    }
    CSVRecord expected = Golden.rows("classifier/ppi_expected.csv").get(0);
    Estimate mean = Estimate.predictionPowered(predictions, errors);

    // What either part would tell alone, by the same formula.
    Estimate labelled = Estimate.mean(truths);
    assertThat(labelled.value()).isWithin(1e-9).of(number(expected, "labelled_only"));
    assertThat(labelled.error()).isWithin(1e-9).of(number(expected, "labelled_only_se"));
    assertThat(truths).hasSize((int) count(expected, "n"));
    assertThat(predictions).hasSize((int) count(expected, "N"));
    double naive = predictions.stream().filter(f -> f >= 0.5).count() / (double) predictions.size();
    assertThat(naive).isWithin(1e-9).of(number(expected, "naive_unlabelled"));
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
