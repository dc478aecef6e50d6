package org.trapline.models.djl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who did the arithmetic of a run, from ONNX Runtime's own profile of it.
 *
 * @param microseconds time spent by each provider, such as {@code CPUExecutionProvider}
 */
record OrtProfile(Map<String, Long> microseconds) {

  /** Where ONNX Runtime should write a profile: it appends time and ending. */
  static String newPrefix() {
    try {
      Path file = Files.createTempFile("trapline-profile", "");
      Files.delete(file);
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a profile and deletes the file. */
  static OrtProfile readAndDelete(Path file) {
    try {
      Map<String, Long> spent = new TreeMap<>();
      for (JsonNode event : new ObjectMapper().readTree(file.toFile())) {
        String provider = event.path("args").path("provider").asText();
        if (!provider.isEmpty()) {
          spent.merge(provider, event.path("dur").asLong(), Long::sum);
        }
      }
      Files.delete(file);
      return new OrtProfile(spent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a provider whose name begins so did more than half of the work. */
  boolean mostly(String provider) {
    long all = microseconds.values().stream().mapToLong(Long::longValue).sum();
    long own =
        microseconds.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(provider))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return own * 2 > all;
  }
}
