package org.trapline.models.speciesnet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens JSON files that others wrote, piece by piece and within bounds: a broken or hostile file
 * costs a sentence, not the memory.
 */
final class BoundedJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(50_000)
                  .maxNumberLength(100)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private BoundedJson() {}

  /** What is done with an opened file. */
  interface Reading<T> {
    /** Reads from the first token on; {@code parser} is closed by the caller. */
    T read(JsonParser parser) throws IOException;
  }

  /** Reads a file; what is no JSON becomes a sentence with the line. */
  static <T> T read(Path file, Reading<T> reading) throws IOException {
    try (JsonParser parser = FACTORY.createParser(Files.newInputStream(file))) {
      return reading.read(parser);
    } catch (JsonProcessingException e) {
      throw new SpeciesNetFileException(
          file,
          "cannot be read as JSON (line %d: %s)"
              .formatted(line(e), e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }
}
