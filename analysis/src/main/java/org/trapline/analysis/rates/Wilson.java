package org.trapline.analysis.rates;

/**
 * A share with Wilson's interval (1927), which is fair also for few and for none or all of them.
 *
 * @param share 0 to 1
 * @param lower lower end of the 95 % interval
 * @param upper upper end
 */
public record Wilson(double share, double lower, double upper) {
  private static final double NORMAL_95 = 1.959963984540054;

  /**
   * So many of so many.
   *
   * @param all at least 1
   * @param of of these, 0 to all
   */
  public static Wilson of(long all, long of) {
    if (all < 1 || of < 0 || of > all) {
      throw new IllegalArgumentException("%d of %d is no share".formatted(of, all));
    }
    double n = all;
    double share = of / n;
    double squared = NORMAL_95 * NORMAL_95;
    double middle = (share + squared / (2 * n)) / (1 + squared / n);
    double reach =
        NORMAL_95 * Math.sqrt(share * (1 - share) / n + squared / (4 * n * n)) / (1 + squared / n);
    return new Wilson(share, middle - reach, middle + reach);
  }
}
