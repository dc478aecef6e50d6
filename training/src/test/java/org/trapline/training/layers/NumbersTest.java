package org.trapline.training.layers;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  /** Bits of IEEE 754 binary16. */
  @ParameterizedTest
  @CsvSource({
    "0, 0000",
    "-0.0, 8000",
    "1, 3c00",
    "-2, c000",
    "0.1, 2e66",
    "0.33333334, 3555",
    "2049, 6800",
    "2051, 6802",
    "2047.9, 6800",
    "65504, 7bff",
    "65519.9, 7bff",
    "65520, 7c00",
    "6.1035156E-5, 0400",
    "6.097555E-5, 03ff",
    "5.9604645E-8, 0001",
    "2.9802322E-8, 0000",
    "4.0E-8, 0001"
  })
  void halfIsTheNearestAndOfTwoTheEven(float value, String bits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Weights(List.of(), new float[] {value}).writeTo(out, Numbers.FLOAT16);

    byte[] bytes = out.toByteArray();
    assertThat("%02x%02x".formatted(bytes[1], bytes[0])).isEqualTo(bits);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3f80",
    "-2, c000",
    "1.00390625, 3f80",
    "1.0039064, 3f81",
    "1.01171875, 3f82",
    "3.4E38, 7f80"
  })
  void bfloat16IsTheNearestAndOfTwoTheEven(float value, String bits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Weights(List.of(), new float[] {value}).writeTo(out, Numbers.BFLOAT16);

    byte[] bytes = out.toByteArray();
    assertThat("%02x%02x".formatted(bytes[1], bytes[0])).isEqualTo(bits);
  }
}
