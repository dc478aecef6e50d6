package org.trapline.runners.console;

import static com.google.common.truth.Truth.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LiveProgressTest {
  private final StringWriter text = new StringWriter();

  @Test
  void endsOnATerminalWithAWholeLineThatFits() {
    show(new Screen(true, 100));
    String last = text.toString().strip();
    last = last.substring(last.lastIndexOf('\r') + 1);
    assertThat(last).startsWith("Judging 100% [=");
    assertThat(last).contains("] 40/40 (");
    assertThat(last).endsWith("75 % blank, 2 failed");
    assertThat(last.length()).isLessThan(100);
  }

  @Test
  void writesNoLineOverInALogFile() {
    show(Screen.PLAIN);
    assertThat(text.toString()).doesNotContain("\r\u001b");
    assertThat(text.toString().lines().toList()).hasSize(1);
    assertThat(text.toString()).startsWith("40 of 40 files (100 %)");
  }

  @Test
  void usesOnlyLettersThatEveryConsoleHas() {
    show(new Screen(true, 100));
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text.toString())).isTrue();
  }

  private void show(Screen screen) {
    Headway end = new Headway(40, 0, 40, 30, 2);
    LiveProgress.show(() -> end, new PrintWriter(text), screen).close();
  }
}
