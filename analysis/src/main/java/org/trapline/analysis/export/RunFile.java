package org.trapline.analysis.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.tables.ResultFolder;

/**
 * What an export takes from what a result says about its run.
 *
 * @param version of the program that judged it
 * @param finished when it was last published, UTC
 * @param models name and version of each model
 * @param animalThreshold from this detector score on an animal counts; null if the result does not
 *     say
 */
public record RunFile(
    String version, String finished, List<String> models, @Nullable Double animalThreshold) {
  private static final String NAME = "_run.json";
  private static final String PUBLISH = "_trapline/publish.json";

  /** Copies the list. */
  public RunFile {
    models = List.copyOf(models);
  }

  /**
   * Reads the file of a result.
   *
   * @throws AnalysisInputException if there is none, or the run never came to its end
   */
  public static RunFile read(Path result) throws IOException {
    ResultFolder.checkThere(result);
    Path file = result.resolve(NAME);
    JsonNode root =
        Files.isRegularFile(file)
            ? new ObjectMapper().readTree(file.toFile())
            : new ObjectMapper().createObjectNode();
    if (!root.hasNonNull("finished")) {
      throw new AnalysisInputException(
          "The result %s is not finished (its %s has no end); give the same run command again, then export."
              .formatted(result, NAME));
    }
    List<String> models = new ArrayList<>();
    for (JsonNode model : root.path("models")) {
      models.add((model.path("name").asText() + " " + model.path("version").asText()).strip());
    }
    return new RunFile(
        root.path("trapline").asText("development"),
        seconds(root.path("finished").asText()),
        models,
        animalThreshold(result.resolve(PUBLISH)));
  }

  private static @Nullable Double animalThreshold(Path publish) throws IOException {
    if (!Files.isRegularFile(publish)) {
      return null;
    }
    JsonNode cut = new ObjectMapper().readTree(publish.toFile()).at("/cuts/animal");
    return cut.isNumber() ? cut.asDouble() : null;
  }

  /** Readers of some formats know no fractions of a second. */
  private static String seconds(String instant) {
    return instant.replaceFirst("\\.\\d+", "");
  }
}
