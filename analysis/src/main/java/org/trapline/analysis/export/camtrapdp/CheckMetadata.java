package org.trapline.analysis.export.camtrapdp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks datapackage.json against the rules of Camtrap DP's profile, which extends Data Package.
 */
final class CheckMetadata {
  private static final String NAME = CamtrapPackage.METADATA;
  private static final Set<String> TABLES = Set.of("deployments", "media", "observations");
  private static final Set<String> ROLES =
      Set.of("contact", "principalInvestigator", "rightsHolder", "publisher", "contributor");
  private static final Set<String> DESIGNS = SamplingDesign.words();
  private static final Set<String> RANKS =
      Set.of("kingdom", "phylum", "class", "order", "family", "genus", "species", "subspecies");
  private static final Set<String> SHAPES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection",
          "Feature",
          "FeatureCollection");
  private static final Pattern IDENTIFIER = Pattern.compile("[-a-z0-9._/]+");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");

  private final List<Violation> violations = new ArrayList<>();

  private CheckMetadata() {}

  static List<Violation> of(JsonNode root) {
    CheckMetadata check = new CheckMetadata();
    check.required(
        "",
        root,
        "resources",
        "profile",
        "created",
        "contributors",
        "project",
        "spatial",
        "temporal",
        "taxonomic");
    check.resources(root.path("resources"));
    check.head(root);
    check.contributors(root.path("contributors"));
    check.project(root.path("project"));
    check.oneOf("spatial/type", root.at("/spatial/type"), SHAPES);
    check.temporal(root.path("temporal"));
    check.taxa(root.path("taxonomic"));
    check.licences(root.path("licenses"));
    check.related(root.path("relatedIdentifiers"));
    return check.violations;
  }

  private void found(String field, JsonNode value, Rule rule) {
    String text = value.isMissingNode() ? "" : value.isTextual() ? value.asText() : "" + value;
    violations.add(new Violation(NAME, -1, field, text, rule));
  }

  private void required(String place, JsonNode node, String... names) {
    for (String name : names) {
      if (node.path(name).isMissingNode() || node.path(name).isNull()) {
        found(place + name, node.path(name), Rule.REQUIRED);
      }
    }
  }

  private void oneOf(String field, JsonNode value, Set<String> allowed) {
    if (!value.isMissingNode() && !allowed.contains(value.asText())) {
      found(field, value, Rule.ENUM);
    }
  }

  private void atLeast(String field, JsonNode list, int items) {
    if (!list.isMissingNode() && !list.isArray()) {
      found(field, list, Rule.TYPE);
    } else if (list.isArray() && list.size() < items) {
      found(field, list, Rule.MINIMUM);
    }
  }

  private void head(JsonNode root) {
    if (root.has("name") && !IDENTIFIER.matcher(root.path("name").asText()).matches()) {
      found("name", root.path("name"), Rule.PATTERN);
    }
    if (root.has("created") && !isInstant(root.path("created").asText())) {
      found("created", root.path("created"), Rule.TYPE);
    }
    atLeast("keywords", root.path("keywords"), 1);
    for (JsonNode source : root.path("sources")) {
      required("sources/", source, "title");
    }
  }

  private void resources(JsonNode resources) {
    atLeast("resources", resources, TABLES.size());
    Set<String> names = new HashSet<>();
    for (JsonNode resource : resources) {
      required("resources/", resource, "name");
      String name = resource.path("name").asText();
      if (!names.add(name)) {
        found("resources/name", resource.path("name"), Rule.UNIQUE);
      }
      if (TABLES.contains(name)) {
        String place = "resources/" + name + "/";
        required(place, resource, "path", "profile", "schema");
        oneOf(place + "profile", resource.path("profile"), Set.of("tabular-data-resource"));
        if (!resource.path("schema").asText().contains(CamtrapPackage.VERSION)) {
          found(place + "schema", resource.path("schema"), Rule.PATTERN);
        }
      }
    }
    for (String table : TABLES) {
      if (!names.contains(table)) {
        found("resources/" + table, resources.path(table), Rule.REQUIRED);
      }
    }
  }

  private void contributors(JsonNode contributors) {
    atLeast("contributors", contributors, 1);
    for (JsonNode contributor : contributors) {
      required("contributors/", contributor, "title");
      oneOf("contributors/role", contributor.path("role"), ROLES);
    }
  }

  private void project(JsonNode project) {
    required(
        "project/",
        project,
        "title",
        "samplingDesign",
        "captureMethod",
        "individualAnimals",
        "observationLevel");
    oneOf("project/samplingDesign", project.path("samplingDesign"), DESIGNS);
    JsonNode methods = project.path("captureMethod");
    atLeast("project/captureMethod", methods, 1);
    Set<String> seen = new HashSet<>();
    for (JsonNode method : methods) {
      oneOf("project/captureMethod", method, Set.of("activityDetection", "timeLapse"));
      if (!seen.add(method.asText())) {
        found("project/captureMethod", method, Rule.UNIQUE);
      }
    }
    atLeast("project/observationLevel", project.path("observationLevel"), 0);
    for (JsonNode level : project.path("observationLevel")) {
      oneOf("project/observationLevel", level, Set.of("media", "event"));
    }
    JsonNode individuals = project.path("individualAnimals");
    if (!individuals.isMissingNode() && !individuals.isBoolean()) {
      found("project/individualAnimals", individuals, Rule.TYPE);
    }
  }

  private void temporal(JsonNode temporal) {
    required("temporal/", temporal, "start", "end");
    for (String end : List.of("start", "end")) {
      if (temporal.has(end) && !isDate(temporal.path(end).asText())) {
        found("temporal/" + end, temporal.path(end), Rule.TYPE);
      }
    }
  }

  private void taxa(JsonNode taxa) {
    atLeast("taxonomic", taxa, 0);
    for (JsonNode taxon : taxa) {
      required("taxonomic/", taxon, "scientificName");
      oneOf("taxonomic/taxonRank", taxon.path("taxonRank"), RANKS);
      taxon
          .path("vernacularNames")
          .fieldNames()
          .forEachRemaining(
              language -> {
                if (!LANGUAGE.matcher(language).matches()) {
                  found("taxonomic/vernacularNames/" + language, taxon, Rule.PATTERN);
                }
              });
    }
  }

  private void licences(JsonNode licences) {
    atLeast("licenses", licences, 2);
    for (JsonNode licence : licences) {
      required("licenses/", licence, "scope");
      oneOf("licenses/scope", licence.path("scope"), Set.of("data", "media"));
      if (!licence.has("name") && !licence.has("path")) {
        found("licenses/name", licence.path("name"), Rule.REQUIRED);
      }
    }
  }

  private void related(JsonNode identifiers) {
    for (JsonNode identifier : identifiers) {
      required(
          "relatedIdentifiers/",
          identifier,
          "relationType",
          "relatedIdentifier",
          "relatedIdentifierType");
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isInstant(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
