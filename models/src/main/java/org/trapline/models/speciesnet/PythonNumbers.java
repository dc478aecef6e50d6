package org.trapline.models.speciesnet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes numbers as Python does, so that a file can be compared with one of SpeciesNet's line by
 * line: the fewest digits that give the same number again, and an exponent below 0.0001 and from
 * 10^16 on. Java's own way writes other exponents, and before Java 19 sometimes a digit too many.
 */
final class PythonNumbers {
  /** Any number can be told from its neighbours by this many digits. */
  private static final int MAX_DIGITS = 17;

  /** Any decimal of so many digits survives the way into a number and back. */
  private static final int SURE_DIGITS = 15;

  private PythonNumbers() {}

  static String text(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no way to write " + number);
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = shortest(number);
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String unsigned =
        exponent < -4 || exponent >= 16 ? scientific(digits, exponent) : plain(shortest.abs());
    return number < 0 ? "-" + unsigned : unsigned;
  }

  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    // The numbers next to zero have fewer digits than all others.
    int fewest = Math.abs(number) < Double.MIN_NORMAL ? 1 : SURE_DIGITS;
    for (int digits = fewest; digits < MAX_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == number) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String plain(BigDecimal number) {
    return (number.scale() <= 0 ? number.setScale(1) : number).toPlainString();
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return "%c%se%s%02d"
        .formatted(digits.charAt(0), fraction, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
