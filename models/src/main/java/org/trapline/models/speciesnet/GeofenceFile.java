package org.trapline.models.speciesnet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads SpeciesNet's geofence file: an object that gives for each {@code class;order;family;genus;
 * species} an object with {@code allow} and {@code block}, each of which gives for countries (three
 * letters) a list of regions.
 */
final class GeofenceFile {
  private final Path file;
  private final JsonParser json;

  private GeofenceFile(Path file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  static Map<String, GeofenceRule> read(Path file) throws IOException {
    return BoundedJson.read(file, json -> new GeofenceFile(file, json).rules());
  }

  private Map<String, GeofenceRule> rules() throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT, "an object with one entry for each taxon");
    Map<String, GeofenceRule> rules = new HashMap<>();
    String taxon;
    while ((taxon = json.nextFieldName()) != null) {
      if (taxon.split(";", -1).length != 5) {
        throw refusal(
            "\"%s\" is no taxon; it should be class;order;family;genus;species".formatted(taxon));
      }
      rules.put(taxon, rule());
    }
    return rules;
  }

  private GeofenceRule rule() throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT, "an object with allow and block");
    Map<String, Set<String>> allow = Map.of();
    Map<String, Set<String>> block = Map.of();
    String kind;
    while ((kind = json.nextFieldName()) != null) {
      switch (kind) {
        case "allow" -> allow = countries();
        case "block" -> block = countries();
        default -> throw refusal("\"%s\" is neither allow nor block".formatted(kind));
      }
    }
    return new GeofenceRule(allow, block);
  }

  private Map<String, Set<String>> countries() throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT, "an object with one entry for each country");
    Map<String, Set<String>> countries = new HashMap<>();
    String country;
    while ((country = json.nextFieldName()) != null) {
      if (!country.matches("[A-Z]{3}")) {
        throw refusal("\"%s\" is no country of three letters".formatted(country));
      }
      countries.put(country, regions());
    }
    return countries;
  }

  private Set<String> regions() throws IOException {
    expect(json.nextToken(), JsonToken.START_ARRAY, "a list of regions");
    Set<String> regions = new HashSet<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken(), JsonToken.VALUE_STRING, "a region such as \"NY\"");
      regions.add(json.getText());
    }
    return regions;
  }

  private void expect(JsonToken found, JsonToken wanted, String words) {
    if (found != wanted) {
      throw refusal("there should be " + words);
    }
  }

  private SpeciesNetFileException refusal(String sentence) {
    return new SpeciesNetFileException(
        file,
        "is no geofence file of SpeciesNet: line %d: %s"
            .formatted(json.currentLocation().getLineNr(), sentence));
  }
}
