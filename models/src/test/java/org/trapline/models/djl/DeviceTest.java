package org.trapline.models.djl;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.folder.ModelFolderException;

class DeviceTest {
  @Test
  void readsTheFourForms() {
    assertThat(Device.parse("auto")).isEqualTo(Device.AUTO);
    assertThat(Device.parse(" CPU ")).isEqualTo(Device.CPU);
    assertThat(Device.parse("gpu")).isEqualTo(new Device(Device.Kind.GPU, 0));
    assertThat(Device.parse("gpu:3")).isEqualTo(new Device(Device.Kind.GPU, 3));
    assertThat(Device.parse("gpu:3").toString()).isEqualTo("gpu:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cuda", "cpu:1", "gpu:", "gpu:-1", ""})
  void refusesOthers(String word) {
    ModelFolderException refusal =
        assertThrows(ModelFolderException.class, () -> Device.parse(word));
    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo("the device '%s' is not known: write auto, cpu, gpu or gpu:1".formatted(word));
  }
}
