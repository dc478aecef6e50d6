package org.trapline.models.speciesnet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What SpeciesNet's model package says about itself in {@code info.json}, and where its lists lie.
 * Lists differ between versions with the same weights, so they are always read from the package.
 *
 * @param version such as {@code 4.0.1a}; goes into each prediction
 * @param crop what the classifier sees
 * @param classifier name of the weights file that the package was published with
 * @param labels label file, in the order of the classifier's output
 * @param taxonomy taxonomy file
 * @param geofence geofence file
 * @param detector address or file name of the detector that the package was made for
 */
public record SpeciesNetFiles(
    String version,
    SpeciesNetCrop crop,
    String classifier,
    Path labels,
    Path taxonomy,
    Path geofence,
    String detector) {
  /** The file that describes a package. */
  public static final String INFO = "info.json";

  /**
   * Reads the description of the package in {@code folder}.
   *
   * @throws SpeciesNetFileException if it is missing or incomplete, or one of its lists is missing
   */
  public static SpeciesNetFiles read(Path folder) throws IOException {
    Path info = folder.resolve(INFO);
    if (!Files.isRegularFile(info)) {
      throw new SpeciesNetFileException(
          folder, "has no %s; unpack the whole SpeciesNet model package there".formatted(INFO));
    }
    Map<String, String> fields = BoundedJson.read(info, json -> fields(info, json));
    String type = field(info, fields, "type");
    return new SpeciesNetFiles(
        field(info, fields, "version"),
        SpeciesNetCrop.named(type).orElseThrow(() -> unknownType(info, type)),
        field(info, fields, "classifier"),
        list(info, fields, "classifier_labels"),
        list(info, fields, "taxonomy"),
        list(info, fields, "geofence"),
        field(info, fields, "detector"));
  }

  private static Map<String, String> fields(Path info, JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new SpeciesNetFileException(info, "is no description of a SpeciesNet package");
    }
    String key;
    while ((key = json.nextFieldName()) != null) {
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        fields.put(key, json.getText());
      } else {
        json.skipChildren();
      }
    }
    return fields;
  }

  private static String field(Path info, Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null || value.isBlank()) {
      throw new SpeciesNetFileException(
          info, "does not say \"%s\"; take the file from the model package again".formatted(name));
    }
    return value;
  }

  private static SpeciesNetFileException unknownType(Path info, String type) {
    return new SpeciesNetFileException(
        info, "the type \"%s\" is not known; there are always_crop and full_image".formatted(type));
  }

  /** A file beside the description; a name that leads out of the folder is refused. */
  private static Path list(Path info, Map<String, String> fields, String name) {
    String value = field(info, fields, name);
    Path folder = info.toAbsolutePath().normalize().resolveSibling("");
    Path file = folder.resolve(value).normalize();
    if (!folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
      throw new SpeciesNetFileException(
          info,
          "names the %s file \"%s\", which is not in the same folder"
              .formatted(name.replace('_', ' '), value));
    }
    return file;
  }
}
