package org.trapline.analysis.review.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.page.Page;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.review.ReviewFile;

/** Writes the page. It fetches nothing and sends nothing: answers leave it as a saved file. */
public final class WriteReviewPage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WriteReviewPage() {}

  /**
   * Replaces the file by the page.
   *
   * @param sample a name of the sample, under which a browser keeps unsaved answers
   * @param units in the order of the CSV file
   * @param names that the tables know, to choose from
   * @param csv name of the CSV file, which a saved one gets too
   */
  public static void write(
      String sample, List<PageUnit> units, List<String> names, String csv, Path file)
      throws IOException {
    Map<String, Object> data =
        Map.of(
            "sample", sample,
            "columns", ReviewFile.COLUMNS,
            "names", names,
            "csv", csv,
            "units", units);
    TextFile.write(
        file,
        Page.fill(
            "review/page/review.ftlh",
            Map.of(
                "data", json(data),
                "style", resource("review.css"),
                "csvScript", resource("csv.js"),
                "script", resource("review.js"),
                "count", units.size())));
  }

  /** A script's end in a name must not end the script. */
  private static String json(Object value) throws JsonProcessingException {
    return JSON.writeValueAsString(value).replace("<", "\\u003c");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = WriteReviewPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program's own file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
