package org.trapline.transforms.find;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CameraFoldersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DCIM",
        "dcim",
        "100RECNX",
        "101MEDIA",
        "100EK113",
        "100_BTCF",
        "100MFCAM",
        "999CANON",
        "PRIVATE",
        "IMAGES",
        "100media"
      })
  void knowsWhatCamerasMake(String name) {
    assertThat(CameraFolders.looksLike(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RIV-01",
        "20240501",
        "19991231",
        "001RIV_A",
        "099MEDIA",
        "100RECNX2",
        "100-EK11",
        "before",
        "Station 100",
        "photos",
        "cards",
        "2024"
      })
  void leavesWhatPeopleName(String name) {
    assertThat(CameraFolders.looksLike(name)).isFalse();
  }

  @Test
  void isSureOfMakersNamesOnly() {
    assertThat(CameraFolders.isSurely("100RECNX")).isTrue();
    assertThat(CameraFolders.isSurely("DCIM")).isTrue();
    assertThat(CameraFolders.isSurely("101_A_01")).isFalse();
    assertThat(CameraFolders.isSurely("images")).isFalse();
  }

  @Test
  void findsTheCamerasEndOfAPlace() {
    assertThat(CameraFolders.tailOf(List.of("cards", "RIV-01", "DCIM", "100RECNX")))
        .containsExactly("DCIM", "100RECNX")
        .inOrder();
    assertThat(CameraFolders.tailOf(List.of("DCIM", "RIV-01"))).isEmpty();
    assertThat(CameraFolders.tailOf(List.of("survey", "images"))).isEmpty();
  }
}
