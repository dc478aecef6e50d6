package org.trapline.analysis.export.megadetector;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.export.RunFile;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/**
 * Writes a result as MegaDetector batch results, format 1.6: every file with every box above the
 * model's keep level, and the published answer of the species model on each.
 *
 * <p>Boxes and confidences are cut off after 4 and 3 digits and classification scores rounded to 3,
 * as MegaDetector's own writer does. A scene that was classified without a detector becomes one box
 * over the whole picture. A photo that the blank filter rejected has no boxes.
 */
public final class MegaDetectorFile {
  private static final String FORMAT = "1.6";

  /** Ids of the format, by our words. */
  private static final Map<String, String> CATEGORIES =
      Map.of("animal", "1", "human", "2", "vehicle", "3");

  private static final List<String> CATEGORY_NAMES = List.of("animal", "person", "vehicle");

  /** A name in daily speech, else the scientific one, else the model's own. */
  private static final String CLASS_NAME =
      """
      CASE WHEN d.category = 'animal' AND d.model_label IS NOT NULL THEN
        coalesce(d.common_name, d.scientific_name, d.model_label)
        || CASE WHEN coalesce(d.common_name, d.scientific_name, d.model_label)
             IN ('animal', 'person', 'vehicle') THEN ' (class)' ELSE '' END
      END\
      """;

  private final JsonGenerator json;
  private final Map<String, String> classes = new LinkedHashMap<>();
  private final Map<String, String> taxonomies = new LinkedHashMap<>();
  private @Nullable String file;
  private boolean isFailure;
  private long images;

  private MegaDetectorFile(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the file.
   *
   * @return how many images it has
   */
  public static long write(Path result, Path out) throws IOException {
    RunFile run = RunFile.read(result);
    Path unfinished = out.resolveSibling("_unfinished-" + out.getFileName());
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    long images;
    try (ResultTables tables = ResultTables.open(List.of(result));
        JsonGenerator json = factory.createGenerator(unfinished.toFile(), JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new OneSpace());
      images = new MegaDetectorFile(json).all(tables.connection(), run);
    } catch (UncheckedIOException e) {
      Files.deleteIfExists(unfinished);
      throw e.getCause();
    }
    TextFile.replace(unfinished, out);
    return images;
  }

  private long all(Connection tables, RunFile run) throws IOException {
    Rows.each(tables, sql("classes"), this::addClass);
    json.writeStartObject();
    json.writeArrayFieldStart("images");
    Rows.each(tables, sql("images"), this::row);
    endImage();
    json.writeEndArray();
    json.writeObjectFieldStart("detection_categories");
    for (int i = 0; i < CATEGORY_NAMES.size(); i++) {
      json.writeStringField(String.valueOf(i + 1), CATEGORY_NAMES.get(i));
    }
    json.writeEndObject();
    if (!classes.isEmpty()) {
      names("classification_categories", classes);
      names("classification_category_descriptions", taxonomies);
    }
    new InfoBlock(tables, run).write(json, FORMAT);
    json.writeEndObject();
    json.writeRaw('\n');
    return images;
  }

  private static String sql(String name) {
    return SqlText.of(MegaDetectorFile.class, name + ".sql").replace("{class_name}", CLASS_NAME);
  }

  private void addClass(ResultSet row) throws SQLException {
    String name = row.getString("name");
    String id = String.valueOf(classes.size());
    classes.put(name, id);
    taxonomies.put(id, row.getString("taxonomy"));
  }

  private void names(String field, Map<String, String> pairs) throws IOException {
    json.writeObjectFieldStart(field);
    boolean byName = pairs == classes;
    for (Map.Entry<String, String> pair : pairs.entrySet()) {
      json.writeStringField(
          byName ? pair.getValue() : pair.getKey(), byName ? pair.getKey() : pair.getValue());
    }
    json.writeEndObject();
  }

  /** A row is a detection, or a file without one. */
  private void row(ResultSet row) throws SQLException {
    try {
      String name = row.getString("file");
      if (!name.equals(file)) {
        endImage();
        startImage(name, row);
      }
      if (row.getString("category") != null) {
        detection(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startImage(String name, ResultSet row) throws IOException, SQLException {
    file = name;
    images++;
    json.writeStartObject();
    json.writeStringField("file", name);
    String taken = row.getString("taken");
    if (taken != null) {
      json.writeStringField("datetime", taken);
    }
    String error = row.getString("error_code");
    isFailure = error != null;
    if (error != null) {
      json.writeStringField("failure", failure(error));
      json.writeNullField("detections");
    } else {
      json.writeNumberField("width", row.getInt("width"));
      json.writeNumberField("height", row.getInt("height"));
      json.writeArrayFieldStart("detections");
    }
  }

  private void endImage() throws IOException {
    if (file != null) {
      if (!isFailure) {
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  /** The format's own words where it has them. */
  private static String failure(String error) {
    return switch (error) {
      case "rejected_by_model", "crashed_twice" -> "inference failure";
      case "unsupported_format" -> "illegal image type";
      case "video_not_judged" -> "video not judged";
      default -> "image access failure";
    };
  }

  private void detection(ResultSet row) throws IOException, SQLException {
    json.writeStartObject();
    json.writeStringField("category", CATEGORIES.get(row.getString("category")));
    json.writeNumberField("conf", cut(row.getDouble("score"), 1_000));
    json.writeArrayFieldStart("bbox");
    boolean wholeScene = row.getObject("bbox_x") == null;
    for (String edge : List.of("bbox_x", "bbox_y")) {
      json.writeNumber(wholeScene ? 0.0 : cut(row.getDouble(edge), 10_000));
    }
    for (String size : List.of("bbox_width", "bbox_height")) {
      json.writeNumber(wholeScene ? 1.0 : cut(row.getDouble(size), 10_000));
    }
    json.writeEndArray();
    String name = row.getString("class_name");
    if (name != null) {
      json.writeArrayFieldStart("classifications");
      json.writeStartArray();
      json.writeString(classes.get(name));
      json.writeNumber(Math.rint(row.getDouble("species_score") * 1_000) / 1_000);
      json.writeEndArray();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Cut off, not rounded, as the format's own writer does it. */
  private static double cut(double value, int parts) {
    return Math.floor(value * parts) / parts;
  }

  /** One space for each level, as the format's own writer has it. */
  private static final class OneSpace extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    OneSpace() {
      DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
      indentObjectsWith(indenter);
      indentArraysWith(indenter);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
      return new OneSpace();
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(": ");
    }
  }
}
