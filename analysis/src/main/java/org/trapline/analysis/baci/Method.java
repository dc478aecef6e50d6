package org.trapline.analysis.baci;

import java.util.Locale;

/**
 * Other ways to compare before and after, which readers know from elsewhere, with what is known of
 * them. Shares of false alarms are of made-up studies with 3 to 10 stations in each group in which
 * nothing happened, at 5 % nominal.
 */
enum Method {
  POISSON("takes rows for independent: 6 to 49 % false alarms"),
  POISSON_CLUSTER_ROBUST("too sure of itself with few stations: 11 to 32 % false alarms"),
  QUASI_POISSON("careful: 1 to 3 % false alarms"),
  POISSON_STATION_LEVELS("each station its own level; takes events for independent"),
  NEGATIVE_BINOMIAL("2 to 13 % false alarms with few stations"),
  NEGATIVE_BINOMIAL_RATIO("the same model by its likelihood ratio: a test, no interval"),
  HALF_ADDED("half an event added to each count: unequal effort looks like a change"),
  POOLED_T("Student's t: as Welch's if both groups vary alike"),
  RANKS("Wilcoxon's ranks, Hodges and Lehmann's median: no single station decides"),
  BOOTSTRAP("stations drawn anew 999 times: too narrow with few stations"),
  WALD("one station, normal approximation: poor with few events"),
  WALD_HALF_ADDED("the same with half an event added to each count");

  private final String remark;

  Method(String remark) {
    this.remark = remark;
  }

  /** A row without a ratio. */
  MethodRow row(String subject, double p) {
    return new MethodRow(subject, word(), null, null, null, p, remark);
  }

  /** A row from an interval of a ratio. */
  MethodRow row(String subject, Interval ratio) {
    return new MethodRow(
        subject,
        word(),
        ratio.estimate(),
        ratio.lower(),
        ratio.upper(),
        Double.isNaN(ratio.p()) ? null : ratio.p(),
        remark);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
