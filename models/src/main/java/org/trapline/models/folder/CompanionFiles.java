package org.trapline.models.folder;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that belong to a model beside its card, labels and weights: SpeciesNet's description of its
 * package and the lists that it names.
 */
final class CompanionFiles {
  private static final String INFO = "info.json";

  private CompanionFiles() {}

  /** Their names; none where there is no such description. */
  static List<String> of(Path weights) {
    Path info = weights.resolveSibling(INFO);
    if (!Files.isRegularFile(info)) {
      return List.of();
    }
    JsonNode root;
    try {
      root =
          new ObjectMapper()
              .readTree(SmallFiles.text(info, CardReader.MAX_BYTES, "a model's description"));
    } catch (JacksonException e) {
      throw new ModelFolderException(
          "%s: %s is not JSON (%s): take the file from the model package again"
              .formatted(info, SmallFiles.place(e), e.getOriginalMessage()),
          e);
    }
    List<String> names = new ArrayList<>(List.of(INFO));
    for (JsonNode value : root) {
      String name = value.asText();
      boolean plain = value.isTextual() && name.matches("[\\p{L}\\p{N}_][^/\\\\:]*");
      if (plain && Files.isRegularFile(weights.resolveSibling(name))) {
        names.add(name);
      }
    }
    return names;
  }
}
