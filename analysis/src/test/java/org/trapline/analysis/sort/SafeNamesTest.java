package org.trapline.analysis.sort;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Anas platyrhynchos, Anas platyrhynchos",
    "a/b\\c:d*e?f, a_b_c_d_e_f",
    "'<>|\"', ____",
    "Myotis sp., Myotis sp",
    "'ends in blanks  ', ends in blanks",
    "CON, _CON",
    "nul.txt, _nul.txt",
    "console, console",
    ".., _",
    ".hidden, _.hidden",
    "'', _",
    "野生, 野生",
  })
  void everySystemTakesIt(String text, String name) {
    assertThat(SafeNames.of(text)).isEqualTo(name);
  }

  @Test
  void keepsTheEndOfWhatIsTooLong() {
    assertThat(SafeNames.of("x".repeat(100) + "IMG_0001")).hasLength(60);
    assertThat(SafeNames.of("x".repeat(100) + "IMG_0001")).endsWith("xIMG_0001");
  }
}
