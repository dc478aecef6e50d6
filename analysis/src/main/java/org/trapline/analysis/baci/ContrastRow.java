package org.trapline.analysis.baci;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Column;

/** Table {@code contrasts}: whether a subject's detection rate changed, and how sure that is. */
public record ContrastRow(
    @Column("Species, group of species, People or Vehicles") String subject,
    @Column("species, group or use: what it is tested with") String family,
    @Column("baci, before_after, one_station, one_each, too_few") String verdict,
    @Column("Paired impact stations") int nImpact,
    @Column("Paired control stations") int nControl,
    @Column("Events at paired stations") long events,
    @Column("After over before, relative to the controls where there are any")
        @Nullable Double ratio,
    @Column("Lower end of its 95 % interval") @Nullable Double ratioLower,
    @Column("Upper end") @Nullable Double ratioUpper,
    @Column("Two-sided p of Welch's t, or the exact p of one station") @Nullable Double pWelch,
    @Column("Two-sided p of the permutation of stations") @Nullable Double pPermutation,
    @Column("Smallest p that so many stations can give") @Nullable Double pSmallest,
    @Column("False discovery rate by Benjamini-Hochberg over the family, of p_permutation")
        @Nullable Double q,
    @Column("The same by Benjamini-Yekutieli, however the species hang together")
        @Nullable Double qAnyDependence,
    @Column("p_permutation times the number of tests in the family") @Nullable Double pBonferroni,
    @Column("Holm's p over the focal subjects, which were named before looking; null for others")
        @Nullable Double pHolm,
    @Column("After over before at impact stations, geometric mean") @Nullable Double ratioImpact,
    @Column("After over before at control stations, geometric mean") @Nullable Double ratioControl,
    @Column("Second opinion: negative_binomial or quasi_poisson") @Nullable String modelFamily,
    @Column("Its ratio") @Nullable Double modelRatio,
    @Column("Lower end of its 95 % interval") @Nullable Double modelLower,
    @Column("Upper end") @Nullable Double modelUpper,
    @Column("Smallest ratio that would have been found in four of five cases")
        @Nullable Double smallestDetectable,
    @Column("Doubts, joined by ;, empty if there are none") String flags,
    @Column("The same in a sentence") String sentence) {
  /**
   * What looking at many subjects makes of a p.
   *
   * @param q by Benjamini and Hochberg
   * @param qAnyDependence by Benjamini and Yekutieli
   * @param pBonferroni by Bonferroni
   */
  record Corrected(double q, double qAnyDependence, double pBonferroni) {}

  /** The same, corrected for the number of tests. */
  ContrastRow with(Corrected corrected) {
    return with(corrected.q(), corrected.qAnyDependence(), corrected.pBonferroni(), pHolm);
  }

  /** The same as a focal subject. */
  ContrastRow withHolm(double p) {
    return with(q, qAnyDependence, pBonferroni, p);
  }

  private ContrastRow with(
      @Nullable Double newQ,
      @Nullable Double newQAnyDependence,
      @Nullable Double newPBonferroni,
      @Nullable Double newPHolm) {
    return new ContrastRow(
        subject,
        family,
        verdict,
        nImpact,
        nControl,
        events,
        ratio,
        ratioLower,
        ratioUpper,
        pWelch,
        pPermutation,
        pSmallest,
        newQ,
        newQAnyDependence,
        newPBonferroni,
        newPHolm,
        ratioImpact,
        ratioControl,
        modelFamily,
        modelRatio,
        modelLower,
        modelUpper,
        smallestDetectable,
        flags,
        sentence);
  }
}
