package org.trapline.analysis.export.megadetector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The rules that MegaDetector's validator enforces on batch results of format 1.6. */
final class BatchResultsRules {
  private final List<String> broken = new ArrayList<>();

  private BatchResultsRules() {}

  static List<String> brokenBy(JsonNode root) {
    BatchResultsRules rules = new BatchResultsRules();
    rules.must(root.path("info").isObject(), "info is an object");
    rules.must(root.at("/info/format_version").isTextual(), "format_version is a string");
    rules.must(
        root.at("/info/format_version").asDouble(0) >= 1.3, "format_version is at least 1.3");
    rules.names(root, "detection_categories");
    rules.names(root, "classification_categories");
    rules.must(root.path("detection_categories").isObject(), "there are detection categories");
    rules.must(root.path("images").isArray(), "images is a list");
    root.path("images").forEach(image -> rules.image(root, image));
    return rules.broken;
  }

  private void must(boolean kept, String rule) {
    if (!kept) {
      broken.add(rule);
    }
  }

  private void names(JsonNode root, String table) {
    root.path(table)
        .fields()
        .forEachRemaining(
            entry -> {
              must(entry.getKey().matches("\\d+"), table + ": keys are whole numbers");
              must(
                  entry.getValue().isTextual() && !entry.getValue().asText().isBlank(),
                  table + ": names are not blank");
            });
  }

  private void image(JsonNode root, JsonNode image) {
    must(image.path("file").isTextual(), "every image has a file");
    if (image.path("failure").isTextual()) {
      must(image.path("detections").isNull(), "a failure has null detections");
      return;
    }
    must(image.path("detections").isArray(), "without a failure detections is a list");
    image.path("detections").forEach(detection -> detection(root, detection));
  }

  private void detection(JsonNode root, JsonNode detection) {
    must(
        root.path("detection_categories").has(detection.path("category").asText()),
        "the category is listed");
    must(detection.path("conf").isFloatingPointNumber(), "conf is a float, 1.0 and not 1");
    must(detection.path("bbox").size() == 4, "a box has four numbers");
    if (detection.has("classifications")) {
      must(detection.path("classifications").isArray(), "classifications is never null");
      must(root.has("classification_categories"), "classifications need their categories");
      detection
          .path("classifications")
          .forEach(
              pair -> {
                must(
                    pair.path(0).isTextual()
                        && root.path("classification_categories").has(pair.path(0).asText()),
                    "the class is listed");
                must(pair.path(1).isNumber(), "the class has a score");
              });
    }
  }
}
