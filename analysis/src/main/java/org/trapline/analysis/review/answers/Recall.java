package org.trapline.analysis.review.answers;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.DrawnStrata;
import org.trapline.analysis.review.Proportion;
import org.trapline.analysis.review.sample.BurstCounts;

/**
 * How many of the bursts with an animal were not found blank.
 *
 * @param kept the sample of what was not found blank
 * @param blanks the sample of what was
 */
record Recall(DrawnStrata<Judged> kept, DrawnStrata<Judged> blanks) {
  /** A row of the table, for the part of the survey that a filter lets through. */
  RecallRow row(String group, String period, BurstCounts bursts, Predicate<Judged> here) {
    @Nullable Proportion animals = share(kept, here);
    @Nullable Proportion lost = share(blanks, here);
    @Nullable Proportion missed = lost == null ? null : lost.times(bursts.blank());
    @Nullable Proportion recall =
        animals == null || missed == null
            ? null
            : Ratio.found(animals.times(bursts.kept()), missed);
    return new RecallRow(
        group,
        period,
        bursts.kept(),
        animals == null ? null : animals.share(),
        bursts.blank(),
        count(here),
        count(here.and(Judged::hasAnimal)),
        missed == null ? null : missed.share(),
        missed == null ? null : missed.lower(),
        missed == null ? null : missed.upper(),
        recall == null ? null : recall.share(),
        recall == null ? null : recall.lower(),
        recall == null ? null : recall.upper());
  }

  private static @Nullable Proportion share(DrawnStrata<Judged> sample, Predicate<Judged> here) {
    return sample.share(
        each -> here.test(each) && each.hasAnimal() ? 1 : 0, each -> here.test(each) ? 1 : 0);
  }

  private long count(Predicate<Judged> here) {
    return blanks.strata().stream()
        .flatMap(stratum -> stratum.seen().stream())
        .filter(here)
        .count();
  }
}
