package org.trapline.analysis.export.megadetector;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.export.RunFile;
import org.trapline.analysis.tables.Rows;

/** What the file says about itself: readers fail without it. */
final class InfoBlock {
  private final Connection tables;
  private final RunFile run;

  InfoBlock(Connection tables, RunFile run) {
    this.tables = tables;
    this.run = run;
  }

  void write(JsonGenerator json, String format) throws IOException {
    String time = run.finished().replace('T', ' ').replace("Z", "");
    String detector = only("detector");
    String filter = only("filter");
    String classifier = only("classifier");
    json.writeObjectFieldStart("info");
    json.writeStringField("format_version", format);
    json.writeStringField(
        "detector", detector != null ? detector : filter != null ? filter : "none");
    json.writeStringField("detection_completion_time", time);
    if (classifier != null) {
      json.writeStringField("classifier", classifier);
      json.writeStringField("classification_completion_time", time);
    }
    Double threshold = run.animalThreshold();
    if (threshold != null) {
      json.writeObjectFieldStart("detector_metadata");
      json.writeNumberField("typical_detection_threshold", threshold);
      // Half as sure is what a careful reader would still look at.
      json.writeNumberField("conservative_detection_threshold", threshold / 2);
      json.writeEndObject();
    }
    json.writeObjectFieldStart("custom_metadata");
    json.writeStringField("written_by", "Trapline " + run.version());
    json.writeArrayFieldStart("models");
    for (String model : run.models()) {
      json.writeString(model);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The models of a kind that saw the files, joined if there are several; null if none did. */
  private @Nullable String only(String kind) {
    List<String> names =
        Rows.list(
            tables,
            "SELECT DISTINCT %1$s || ' ' || %1$s_version AS name FROM media WHERE %1$s IS NOT NULL"
                    .formatted(kind)
                + " ORDER BY name",
            row -> row.getString("name"));
    return names.isEmpty() ? null : String.join("; ", names);
  }
}
