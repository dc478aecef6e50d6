package org.trapline.analysis.review;

import static com.google.common.truth.Truth.assertThat;
import static org.trapline.analysis.Golden.number;

import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;

class DrawnStrataTest {
  private static final List<Double> STRATA = List.of(0.0, 0.5, 0.7, 0.8, 0.9, 2.0);

  private static DrawnStrata<Integer> golden() {
    List<DrawnStrata.Stratum<Integer>> strata = new ArrayList<>();
    for (int i = 0; i + 1 < STRATA.size(); i++) {
      long size = 0;
      List<Integer> right = new ArrayList<>();
      for (CSVRecord row : Golden.rows("classifier/review_input.csv")) {
        double score = number(row, "score");
        if (score >= STRATA.get(i) && score < STRATA.get(i + 1)) {
          size++;
          if (row.get("reviewed").equals("1")) {
            right.add(Integer.valueOf(row.get("reviewed_truth")));
          }
        }
      }
      strata.add(new DrawnStrata.Stratum<>(size, right));
    }
    return new DrawnStrata<>(strata);
  }

  @Test
  void totalsAndErrorsAreThoseOfR() {
    CSVRecord all = Golden.rows("classifier/threshold_sweep_expected.csv").get(0);
    Estimate total = golden().total(Integer::doubleValue);
    assertThat(total.value()).isWithin(1e-9).of(number(all, "est_true"));
    assertThat(total.error()).isWithin(1e-9).of(number(all, "se"));
    Proportion share = share(golden());
    assertThat(share.share()).isWithin(1e-12).of(number(all, "est_precision"));
    assertThat(share.times(1200).error()).isWithin(1e-9).of(number(all, "se"));
  }

  @Test
  void oneLargeStratumHasNearlyTheIntervalOfClopperAndPearson() {
    List<Integer> seen = new ArrayList<>(Collections.nCopies(30, 1));
    seen.addAll(Collections.nCopies(10, 0));
    Proportion share =
        share(new DrawnStrata<>(List.of(new DrawnStrata.Stratum<>(1_000_000, seen))));
    Precision exact = Precision.of(40, 30);
    assertThat(share.lower()).isWithin(0.005).of(exact.lower());
    assertThat(share.upper()).isWithin(0.005).of(exact.upper());
  }

  @Test
  void agreementIsNoCertainty() {
    Proportion share =
        share(
            new DrawnStrata<>(
                List.of(new DrawnStrata.Stratum<>(1_000_000, Collections.nCopies(40, 1)))));
    assertThat(share.share()).isEqualTo(1.0);
    assertThat(share.lower()).isWithin(1e-4).of(Precision.of(40, 40).lower());
  }

  @Test
  void whatWasLookedAtCompletelyHasNoInterval() {
    Proportion share =
        share(new DrawnStrata<>(List.of(new DrawnStrata.Stratum<>(3, List.of(1, 1, 0)))));
    assertThat(share.lower()).isEqualTo(share.share());
    assertThat(share.upper()).isEqualTo(share.share());
  }

  @Test
  void intervalsHoldTheTruthAsOftenAsTheySay() {
    List<List<Integer>> all =
        List.of(answers(300, 0.95), answers(100, 0.6), answers(40, 0.5), answers(12, 0.75));
    List<Integer> drawn = List.of(20, 20, 20, 12);
    double truth =
        all.stream().flatMap(List::stream).mapToInt(Integer::intValue).average().orElseThrow();
    Random lot = new Random(1);
    int times = 2000;
    double sum = 0;
    int held = 0;
    for (int i = 0; i < times; i++) {
      List<DrawnStrata.Stratum<Integer>> strata = new ArrayList<>();
      for (int k = 0; k < all.size(); k++) {
        List<Integer> mixed = new ArrayList<>(all.get(k));
        Collections.shuffle(mixed, lot);
        strata.add(new DrawnStrata.Stratum<>(mixed.size(), mixed.subList(0, drawn.get(k))));
      }
      Proportion share = share(new DrawnStrata<>(strata));
      sum += share.share();
      held += share.lower() <= truth && truth <= share.upper() ? 1 : 0;
    }
    assertThat(sum / times).isWithin(0.003).of(truth);
    assertThat((double) held / times).isIn(Range.closed(0.94, 0.995));
  }

  private static List<Integer> answers(int many, double right) {
    List<Integer> all = new ArrayList<>(Collections.nCopies((int) (many * right), 1));
    all.addAll(Collections.nCopies(many - all.size(), 0));
    return all;
  }

  private static Proportion share(DrawnStrata<Integer> sample) {
    return Objects.requireNonNull(sample.share(Integer::doubleValue, any -> 1));
  }
}
