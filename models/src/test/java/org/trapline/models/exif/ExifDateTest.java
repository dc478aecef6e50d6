package org.trapline.models.exif;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifDateTest {
  @Test
  void readsADateAsExifPrescribesIt() {
    assertThat(ExifDate.strict("2024:02:29 23:59:58"))
        .hasValue(LocalDateTime.of(2024, 2, 29, 23, 59, 58));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000:00:00 00:00:00",
        "2023:13:45 99:00:00",
        "2023:02:29 12:00:00",
        "2017:08:21 15:08:70",
        "    :  :     :  :  ",
        "",
        "2018-12-01 00:10:00",
        "2018:12:01",
        "2018:12:01 00:10:00 ",
        "2023:06:01 24:00:00",
        "99999:01:01 00:00:00"
      })
  void takesNothingElse(String text) {
    assertThat(ExifDate.strict(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-12-01 00:10:00", "2018-12-01T00:10:00", "2018/12/01 00:10:00",
        "2018:12:01 00:10:00.250", "2018:12:01 00:10:00+02:00", "2018-12-01T00:10:00Z"
      })
  void understandsWhatIsWrongOnlyInItsSeparators(String text) {
    assertThat(ExifDate.tolerant(text)).hasValue(LocalDateTime.of(2018, 12, 1, 0, 10, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-00-00 00:00:00", "12/01/2018 00:10:00", "2018-13-01 00:10:00", " "})
  void makesNoDateOfNoDate(String text) {
    assertThat(ExifDate.tolerant(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"+02:00, 120", "-09:30, -570", "+00:00, 0", "' +05:45 ', 345"})
  void readsOffsetsInMinutes(String text, int minutes) {
    assertThat(ExifDate.offsetMinutes(text)).hasValue(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Z", "+2:00", "+99:00", "+01:75", "   :  "})
  void takesNoOtherOffsets(String text) {
    assertThat(ExifDate.offsetMinutes(text)).isEmpty();
  }
}
