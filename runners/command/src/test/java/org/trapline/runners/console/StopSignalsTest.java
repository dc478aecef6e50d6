package org.trapline.runners.console;

import static com.google.common.truth.Truth.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopSignalsTest {
  private final List<String> done = new ArrayList<>();
  private final StringWriter text = new StringWriter();

  @Test
  void stopsAtTheFirstAndLeavesAtTheSecond() {
    try (StopSignals signals = listen()) {
      assertThat(signals.wasHeard()).isFalse();
      signals.hear();
      assertThat(done).containsExactly("stop");
      assertThat(text.toString()).contains("Ctrl-C again leaves at once");
      signals.hear();
      assertThat(done).containsExactly("stop", "leave").inOrder();
      assertThat(signals.wasHeard()).isTrue();
    }
  }

  private StopSignals listen() {
    return StopSignals.listen(
        () -> done.add("stop"), () -> done.add("leave"), new PrintWriter(text));
  }
}
