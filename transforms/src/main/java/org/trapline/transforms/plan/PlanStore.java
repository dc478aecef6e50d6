package org.trapline.transforms.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The plans of a result, as JSON lines: a first line that names the deployment, then a line for
 * each chunk. A stored part is never changed.
 */
public final class PlanStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ResultFolder result;

  /** The plans in this result. */
  public PlanStore(ResultFolder result) {
    this.result = result;
  }

  /** The slugs of all deployments that have a plan, sorted. */
  public List<String> slugs() throws IOException {
    return result.folders(ResultNames.plans());
  }

  /** The plan of a deployment, or empty if it has none. */
  public Optional<DeploymentPlan> read(String slug) throws IOException {
    List<PlanPart> parts = new ArrayList<>();
    String deploymentId = "";
    for (String name : result.list(ResultNames.plan(slug))) {
      List<String> lines = text(ResultNames.plan(slug) + "/" + name).lines().toList();
      JsonNode head = JSON.readTree(lines.get(0));
      deploymentId = head.get("deployment").asText();
      List<PlannedChunk> chunks = new ArrayList<>();
      for (int i = 1; i < lines.size(); i++) {
        chunks.add(chunk(JSON.readTree(lines.get(i))));
      }
      parts.add(
          new PlanPart(
              head.get("part").asInt(), LocalDate.parse(head.get("planned_on").asText()), chunks));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeploymentPlan(deploymentId, slug, parts));
  }

  /** Stores the last part of a plan. */
  public void storeLastPart(DeploymentPlan plan) throws IOException {
    PlanPart part = plan.parts().get(plan.parts().size() - 1);
    StringBuilder text = new StringBuilder();
    ObjectNode head = JSON.createObjectNode();
    head.put("deployment", plan.deploymentId());
    head.put("part", part.number());
    head.put("planned_on", part.plannedOn().toString());
    head.put("files", part.chunks().stream().mapToInt(chunk -> chunk.files().size()).sum());
    text.append(head).append('\n');
    part.chunks().forEach(chunk -> text.append(line(chunk)).append('\n'));
    result.write(
        ResultNames.plan(plan.slug()) + "/part-%04d.jsonl".formatted(part.number()),
        text.toString().getBytes(UTF_8));
  }

  private static ObjectNode line(PlannedChunk chunk) {
    ObjectNode line = JSON.createObjectNode();
    line.put("chunk", chunk.id());
    ArrayNode files = line.putArray("files");
    for (PlannedFile file : chunk.files()) {
      files
          .addArray()
          .add(file.mediaId())
          .add(file.path())
          .add(file.size())
          .add(file.modifiedMillis());
    }
    return line;
  }

  private static PlannedChunk chunk(JsonNode line) {
    List<PlannedFile> files = new ArrayList<>();
    for (JsonNode file : line.get("files")) {
      files.add(
          new PlannedFile(
              file.get(0).asText(),
              file.get(1).asText(),
              file.get(2).asLong(),
              file.get(3).asLong()));
    }
    return new PlannedChunk(line.get("chunk").asText(), files);
  }

  private String text(String name) throws IOException {
    return new String(result.read(name), UTF_8);
  }
}
