package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;

/** The values are those of the reference implementation, XXH3_128bits of xxHash 0.8.1. */
class ContentHashTest {
  @Test
  void isTheReferencesHashForEverySizeOfInput() {
    assertThat(ContentHash.of(new byte[0])).isEqualTo("99aa06d3014798d86001c324468d497f");
    assertThat(ContentHash.of("abc".getBytes(US_ASCII)))
        .isEqualTo("06b05ab6733a618578af5f94892f3950");
    assertThat(ContentHash.of(pattern(1_000))).isEqualTo("18bf41bc8229e27733ef703fb2b20ed1");
    assertThat(ContentHash.of(pattern(300_000))).isEqualTo("b65af738c61b5fc15d12941f4cf541c5");
  }

  private static byte[] pattern(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i % 251);
    }
    return bytes;
  }
}
