package org.trapline.models.exif;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTimeTest {
  @ParameterizedTest
  @CsvSource({
    "20251112_100312.mp4, 2025-11-12T10:03:12",
    "IMG_20210503_101112345.jpg, 2021-05-03T10:11:12",
    "20210503101112.jpg, 2021-05-03T10:11:12",
    "StationA__2009-04-21__00-40-00(1).JPG, 2009-04-21T00:40:00",
    "deer_1_11-08-2022_02:42:54_AM.JPG, 2022-11-08T02:42:54",
    "deer_1_11-28-2024_08-07-36_PM.JPG, 2024-11-28T20:07:36",
    "fox 12-31-2021 12:05:00 AM.jpg, 2021-12-31T00:05:00",
    "2019-07-04 18.05.59.jpg, 2019-07-04T18:05:59",
    "2019-07-04T180559_cam2.jpg, 2019-07-04T18:05:59",
    "WIN_20200101_12_30_45_Pro.jpg, 2020-01-01T12:30:45",
    "2022-11-08 02.42.54 PM.jpg, 2022-11-08T14:42:54",
  })
  void readsDateAndTimeAsCamerasAndPeopleWriteThem(String name, LocalDateTime time) {
    assertThat(FileNameTime.of(name)).hasValue(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMG_0001.JPG",
        "RCNX0001.JPG",
        "05040088.JPG",
        "2022-11-08.jpg",
        "20221108_0012.jpg",
        "20221308_101112.jpg",
        "20221108_251112.jpg",
        "120221108_101112.jpg",
        "28-11-2024_20-07-36.jpg",
        "11-28-2024_13-07-36_PM.jpg",
        "18880101_101112.jpg",
        "20221108_1011123.jpg",
        ""
      })
  void findsNoTimeWhereThereIsNoneOrItIsAmbiguous(String name) {
    assertThat(FileNameTime.of(name)).isEmpty();
  }
}
