package org.trapline.pipeline.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.books.DeploymentBooks;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * What is said of a result as a whole, held against its tables: the success file, the table of
 * deployments, and that no file lies among the tables that belongs to no deployment.
 */
final class VerifyWhole {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RecordTable<DeploymentRow> ROWS = RecordTable.of(DeploymentRow.class);

  private final ResultFolder result;
  private final List<String> problems = new ArrayList<>();

  VerifyWhole(ResultFolder result) {
    this.result = result;
  }

  List<String> check(Set<String> slugs, Books books) throws IOException {
    success(books);
    deployments(books);
    strays(slugs);
    return problems;
  }

  private void success(Books books) throws IOException {
    if (!result.exists(ResultNames.SUCCESS)) {
      problems.add(
          "there is no %s: the last run did not finish; run the same command again"
              .formatted(ResultNames.SUCCESS));
      return;
    }
    JsonNode stated;
    try {
      stated = JSON.readTree(result.read(ResultNames.SUCCESS)).path("books");
    } catch (JsonProcessingException e) {
      problems.add("%s is damaged: run the same command again".formatted(ResultNames.SUCCESS));
      return;
    }
    Map<String, JsonNode> byFolder = new HashMap<>();
    stated.path("deployments").forEach(one -> byFolder.put(one.path("folder").asText(), one));
    for (DeploymentBooks one : books.deployments()) {
      JsonNode said = byFolder.remove("deployment=" + one.slug());
      if (said == null) {
        problems.add(
            "%s says nothing of deployment %s: run the same command again"
                .formatted(ResultNames.SUCCESS, one.deploymentId()));
      } else {
        compare(one, said);
      }
    }
    byFolder
        .keySet()
        .forEach(
            folder ->
                problems.add(
                    "%s tells of %s, of which there are no sound tables"
                        .formatted(ResultNames.SUCCESS, folder)));
  }

  private void compare(DeploymentBooks one, JsonNode said) {
    Map<String, Long> counted = new HashMap<>();
    counted.put("found", one.found());
    counted.put("rows", one.rows());
    for (MediaLabel label : MediaLabel.values()) {
      counted.put(label.name().toLowerCase(Locale.ROOT), one.count(label));
    }
    counted.forEach(
        (name, count) -> {
          if (said.path(name).asLong(-1) != count) {
            problems.add(
                "%s says %s %s for deployment %s, but its tables have %d"
                    .formatted(
                        ResultNames.SUCCESS,
                        said.path(name).asText("nothing of"),
                        name,
                        one.deploymentId(),
                        count));
          }
        });
  }

  private void deployments(Books books) throws IOException {
    if (!result.exists(ResultNames.DEPLOYMENTS)) {
      problems.add("%s is missing: run 'trapline republish'".formatted(ResultNames.DEPLOYMENTS));
      return;
    }
    Map<String, DeploymentRow> rows = new HashMap<>();
    try {
      ROWS.readAll(result.input(ResultNames.DEPLOYMENTS)).forEach(row -> rows.put(row.slug(), row));
      for (DeploymentBooks one : books.deployments()) {
        List<DeploymentRow> own = ROWS.readAll(result.input(ResultNames.published(one.slug())));
        if (!own.equals(rows.containsKey(one.slug()) ? List.of(rows.get(one.slug())) : List.of())) {
          problems.add(
              "%s does not say of deployment %s what its tables say: run 'trapline republish'"
                  .formatted(ResultNames.DEPLOYMENTS, one.deploymentId()));
        }
      }
    } catch (IOException | RuntimeException e) {
      // parquet-java reports a broken file by whatever its decoding stumbles over.
      problems.add(
          "%s is damaged (%s): run 'trapline republish'"
              .formatted(ResultNames.DEPLOYMENTS, VerifyTables.shortly(e)));
    }
  }

  private void strays(Set<String> slugs) throws IOException {
    for (String table : List.of("media", "detections", "thumbnails")) {
      result.list(table).forEach(file -> stray(table + "/" + file));
      for (String folder : result.folders(table)) {
        boolean ours =
            folder.startsWith("deployment=")
                && slugs.contains(folder.substring("deployment=".length()));
        for (String file : result.list(table + "/" + folder)) {
          if (!ours || !file.equals("part-0.parquet")) {
            stray(table + "/" + folder + "/" + file);
          }
        }
      }
    }
    for (String slug : result.folders(ResultNames.judged().get(0))) {
      if (!slugs.contains(slug)) {
        stray(ResultNames.chunks(slug));
      }
    }
  }

  private void stray(String name) {
    problems.add("%s belongs to no deployment of this result: take it away".formatted(name));
  }
}
