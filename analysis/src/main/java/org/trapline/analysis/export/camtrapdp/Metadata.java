package org.trapline.analysis.export.camtrapdp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.export.RunFile;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/** Makes datapackage.json: where, when, what was seen, by whom and with which models. */
final class Metadata {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STANDARD =
      "https://raw.githubusercontent.com/tdwg/camtrap-dp/" + CamtrapPackage.VERSION + "/";
  private static final List<String> RANKS =
      List.of("kingdom", "phylum", "class", "order", "family", "genus", "species", "subspecies");

  private final CamtrapSettings settings;
  private final Connection tables;
  private final ObjectNode root = JSON.createObjectNode();

  private Metadata(CamtrapSettings settings, Connection tables) {
    this.settings = settings;
    this.tables = tables;
  }

  /** The file's text; the views of the export are there already. */
  static String of(CamtrapSettings settings, Connection tables) throws IOException {
    Metadata metadata = new Metadata(settings, tables);
    metadata.head(RunFile.read(settings.result()));
    metadata.project();
    metadata.spatial();
    metadata.temporal();
    metadata.taxonomic();
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(metadata.root) + "\n";
  }

  private void head(RunFile run) {
    ArrayNode resources = root.putArray("resources");
    for (TableRule rule : TableRule.ALL) {
      ObjectNode resource = resources.addObject();
      resource.put("name", rule.name());
      resource.put("path", rule.fileName());
      resource.put("profile", "tabular-data-resource");
      resource.put("format", "csv");
      resource.put("mediatype", "text/csv");
      resource.put("encoding", "utf-8");
      resource.put("schema", STANDARD + rule.name() + "-table-schema.json");
    }
    root.put("profile", STANDARD + "camtrap-dp-profile.json");
    root.put("created", run.finished());
    root.put("title", title());
    ArrayNode contributors = root.putArray("contributors");
    for (String name : settings.contributors()) {
      contributors.addObject().put("title", name).put("role", "contributor");
    }
    if (contributors.isEmpty()) {
      contributors.addObject().put("title", "not stated");
    }
    root.put(
        "description",
        "Observations stand once for each file and once for each burst of files; filter"
            + " observationLevel before counting. Classified by machine ("
            + String.join(", ", run.models())
            + "); classificationProbability is the model's own score, not calibrated.");
    ObjectNode source = root.putArray("sources").addObject();
    source.put("title", "Trapline");
    source.put("version", run.version());
  }

  private String title() {
    String title = settings.title();
    Path name = settings.result().toAbsolutePath().normalize().getFileName();
    return title == null ? String.valueOf(name) : title;
  }

  private void project() {
    ObjectNode project = root.putObject("project");
    project.put("title", title());
    SamplingDesign design =
        settings.design() == null ? SamplingDesign.OPPORTUNISTIC : settings.design();
    project.put("samplingDesign", design.word());
    ArrayNode methods = project.putArray("captureMethod");
    methods.add("activityDetection");
    if (Rows.count(tables, "SELECT count(*) FROM files WHERE capture_method = 'time_lapse'") > 0) {
      methods.add("timeLapse");
    }
    project.put("individualAnimals", false);
    project.putArray("observationLevel").add("media").add("event");
  }

  private void spatial() {
    if (settings.coordinateDecimals() < CamtrapSettings.ALL_DECIMALS) {
      root.put("coordinatePrecision", Math.pow(10, -settings.coordinateDecimals()));
    }
    ObjectNode spatial = root.putObject("spatial");
    spatial.put("type", "Polygon");
    ArrayNode ring = spatial.putArray("coordinates").addArray();
    String bounds =
        """
        SELECT min(x) AS west, min(y) AS south, max(x) AS east, max(y) AS north FROM (
          SELECT round(longitude, %1$d) AS x, round(latitude, %1$d) AS y FROM deployments)
        """
            .formatted(settings.coordinateDecimals());
    Rows.each(
        tables,
        bounds,
        row -> {
          corner(ring, row, "west", "south");
          corner(ring, row, "east", "south");
          corner(ring, row, "east", "north");
          corner(ring, row, "west", "north");
          corner(ring, row, "west", "south");
        });
  }

  private static void corner(ArrayNode ring, ResultSet row, String x, String y)
      throws SQLException {
    ring.addArray().add(row.getDouble(x)).add(row.getDouble(y));
  }

  private void temporal() {
    ObjectNode temporal = root.putObject("temporal");
    Rows.each(
        tables,
        "SELECT strftime(CAST(min(deployment_start) AS TIMESTAMP), '%Y-%m-%d') AS first,"
            + " strftime(CAST(max(deployment_end) AS TIMESTAMP), '%Y-%m-%d') AS last"
            + " FROM deployments",
        row -> {
          temporal.put("start", row.getString("first"));
          temporal.put("end", row.getString("last"));
        });
  }

  private void taxonomic() {
    ArrayNode taxa = root.putArray("taxonomic");
    Rows.each(
        tables,
        SqlText.of(Metadata.class, "taxa.sql"),
        row -> {
          ObjectNode taxon = taxa.addObject();
          taxon.put("scientificName", row.getString("name"));
          put(taxon, "taxonID", row.getString("id"));
          String rank = row.getString("rank");
          put(taxon, "taxonRank", RANKS.contains(rank) ? rank : null);
          taxon.put("kingdom", "Animalia");
          for (String column : List.of("class", "order", "family", "genus")) {
            put(taxon, column, row.getString(column));
          }
          String common = row.getString("common_name");
          if (common != null) {
            taxon.set("vernacularNames", JSON.createObjectNode().put("eng", common));
          }
        });
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
