package org.trapline.models.exif;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.schemas.Trigger;

class ReconyxNoteTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 11, 28, 20, 7, 36);

  @ParameterizedTest
  @CsvSource({"HYPER_FIRE, 12, 42, 80", "H2, 52, 126, 90", "MF, 68, 140, 106"})
  void readsTheFamiliesThatWriteInTwoBytes(String name, int trigger, int serial, int lamp) {
    byte[] bytes = note(name);
    ByteBuffer note = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    note.put(trigger, (byte) 'M').putShort(trigger + 2, (short) 2).putShort(trigger + 4, (short) 5);
    note.putShort(trigger + 6, (short) 1).putShort(trigger + 8, (short) 3);
    short[] time = {36, 7, 20, 11, 28, 2024};
    for (int i = 0; i < time.length; i++) {
      note.putShort(trigger + 10 + 2 * i, time[i]);
    }
    note.putShort(trigger + 24, (short) 4).putShort(trigger + 28, (short) -11);
    note.put(serial, "P900HJ04253377".getBytes(UTF_16LE)).putShort(lamp, (short) 1);

    check(bytes, "P900HJ04253377", 65_539);
  }

  @ParameterizedTest
  @CsvSource({"UF, 52, 75, 72", "HF4K, 40, 132, 68"})
  void readsTheFamiliesThatWriteInOneByte(String name, int trigger, int serial, int lamp) {
    byte[] bytes = note(name);
    ByteBuffer note = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    note.put(trigger, new byte[] {'M', 2, 5}).putInt(trigger + 3, 65_539);
    note.put(trigger + 7, new byte[] {36, 7, 20, 28, 11}).putShort(trigger + 12, (short) 2024);
    note.put(trigger + 15, (byte) 4).putShort(trigger + 18, (short) -11);
    note.put(serial, "U123".getBytes(ISO_8859_1)).put(lamp, (byte) 1);

    check(bytes, "U123", 65_539);
  }

  private static void check(byte[] bytes, String serial, long event) {
    MakerNote note = ReconyxNote.read(bytes).orElseThrow();

    assertThat(note.time()).isEqualTo(TIME);
    assertThat(note.serial()).isEqualTo(serial);
    assertThat(note.burst()).isEqualTo(new MakerNote.Burst(Trigger.MOTION, 2, 5, event));
    assertThat(note.temperatureC()).isEqualTo(-11f);
    assertThat(note.moonPhase()).isEqualTo("full");
    assertThat(note.lamp()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"M, MOTION", "E, MOTION", "T, TIME_LAPSE", "P, MANUAL", "C, UNKNOWN"})
  void translatesTheTriggersLetter(char letter, Trigger trigger) {
    byte[] note = note("H2");
    note[52] = (byte) letter;

    MakerNote read = ReconyxNote.read(note).orElseThrow();
    assertThat(read.burst().trigger()).isEqualTo(trigger);
    assertWithMessage("0 of 0").that(read.burst().n()).isNull();
    assertWithMessage("month 0").that(read.time()).isNull();
  }

  @Test
  void readsNothingOutOfANoteCutShortOrOfAnotherMaker() {
    byte[] note = note("H2");
    for (int length = 0; length < 126; length++) {
      assertThat(ReconyxNote.read(Arrays.copyOf(note, length))).isEmpty();
    }
    assertThat(ReconyxNote.read(new byte[500])).isEmpty();
  }

  private static byte[] note(String name) {
    String mark = name.equals("HYPER_FIRE") ? "\u0001\u00f1" : "RECONYX" + name;
    return Arrays.copyOf(mark.getBytes(ISO_8859_1), 300);
  }
}
