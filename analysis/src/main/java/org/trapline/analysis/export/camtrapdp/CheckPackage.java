package org.trapline.analysis.export.camtrapdp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.analysis.AnalysisInputException;

/**
 * Checks a whole Camtrap DP package: its metadata against the rules of the profile, every cell of
 * its three tables against the rules of its column, and that the tables agree with each other.
 */
public final class CheckPackage {
  /** More than these say nothing new. */
  private static final int MAX_VIOLATIONS = 1_000;

  private CheckPackage() {}

  /**
   * What is wrong with the package in a folder; empty if nothing is.
   *
   * @throws AnalysisInputException if one of its files can't be read at all
   */
  public static List<Violation> of(Path folder) {
    List<Violation> violations = new ArrayList<>();
    violations.addAll(CheckMetadata.of(metadata(folder.resolve(CamtrapPackage.METADATA))));
    Map<String, Set<String>> ids = new HashMap<>();
    for (TableRule rule : TableRule.ALL) {
      CheckTable.of(
          folder.resolve(rule.fileName()),
          rule,
          ids,
          violation -> {
            if (violations.size() < MAX_VIOLATIONS) {
              violations.add(violation);
            }
          });
    }
    return violations;
  }

  private static JsonNode metadata(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new AnalysisInputException(
          "The file %s is no JSON: %s.".formatted(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new AnalysisInputException(
          "The file %s can't be read; check its name and that it is there.".formatted(file), e);
    }
  }
}
