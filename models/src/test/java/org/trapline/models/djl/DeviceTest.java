package org.trapline.models.djl;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void autoTakesTheGpusInTurnAndTheCpuWhereThereIsNone() {
    List<Device> four = IntStream.range(0, 4).mapToObj(turn -> Device.AUTO.turn(turn)).toList();
    assertThat(four.stream().map(device -> device.among(2).toString()))
        .containsExactly("gpu:0", "gpu:1", "gpu:0", "gpu:1")
        .inOrder();
    assertThat(four.stream().map(device -> device.among(0)).distinct()).containsExactly(Device.CPU);
  }

  @Test
  void aDeviceThatWasNamedIsNoMatterOfTurns() {
    assertThat(Device.parse("gpu:1").turn(4).among(2)).isEqualTo(Device.parse("gpu:1"));
    assertThat(Device.CPU.turn(4).among(2)).isEqualTo(Device.CPU);
    assertThat(Device.parse("gpu:2").among(2)).isEqualTo(Device.CPU);
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
