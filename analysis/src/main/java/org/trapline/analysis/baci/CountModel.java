package org.trapline.analysis.baci;

import org.jspecify.annotations.Nullable;

/**
 * The second opinion: a model of the counts with group, period and their interaction, and the
 * logarithm of effort as offset. Negative binomial with its theta by maximum likelihood; where
 * counts don't vary more than chance, or theta can't be found, quasi-Poisson with t.
 *
 * @param family {@code negative_binomial} or {@code quasi_poisson}
 * @param logRatio the interaction, a logarithm of a ratio of ratios
 * @param error its standard error
 * @param dispersion theta, or the quasi-Poisson dispersion
 * @param interval of the ratio of ratios
 */
public record CountModel(
    String family, double logRatio, double error, double dispersion, Interval interval) {
  /** Fits it; null where a cell has no event or no row, for then its mean has no logarithm. */
  static @Nullable CountModel fit(CellCounts counts) {
    if (!counts.complete()) {
      return null;
    }
    NegativeBinomial model = NegativeBinomial.fit(counts);
    return model == null
        ? quasiPoisson(counts)
        : of("negative_binomial", model.coefficient(Term.INTERACTION), model.theta());
  }

  /** Poisson with its variance scaled by Pearson's dispersion; null where that can't be told. */
  static @Nullable CountModel quasiPoisson(CellCounts counts) {
    if (counts.rows().size() <= CellCounts.CELLS.size()) {
      return null;
    }
    PoissonModel model = new PoissonModel(counts);
    return of("quasi_poisson", model.quasi(Term.INTERACTION), model.dispersion());
  }

  private static CountModel of(String family, Coefficient term, double dispersion) {
    return new CountModel(family, term.estimate(), term.error(), dispersion, term.interval().exp());
  }
}
