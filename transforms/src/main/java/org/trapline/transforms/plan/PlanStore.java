package org.trapline.transforms.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final String DAMAGED =
      "restore it from a backup, or judge the card into another folder with --out;"
          + " the tables that are there can be used as they are";

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
    for (String file : result.list(ResultNames.plan(slug))) {
      String name = ResultNames.plan(slug) + "/" + file;
      try (JsonLines lines = JsonLines.of(result, name, DAMAGED)) {
        JsonLines.Line head = lines.head();
        deploymentId = head.text("deployment");
        parts.add(part(head, lines));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeploymentPlan(deploymentId, slug, parts));
  }

  /** The ids of all chunks of a deployment, without their files, which may be a million. */
  public List<String> chunkIds(String slug) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String file : result.list(ResultNames.plan(slug))) {
      String name = ResultNames.plan(slug) + "/" + file;
      try (JsonLines lines = JsonLines.of(result, name, DAMAGED)) {
        lines.head();
        for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
          ids.add(line.text("chunk"));
        }
      }
    }
    return ids;
  }

  private static PlanPart part(JsonLines.Line head, JsonLines lines) throws IOException {
    int number = (int) head.number("part");
    List<PlannedChunk> chunks = new ArrayList<>();
    for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
      PlannedChunk chunk = new PlannedChunk(line.text("chunk"), PlannedFiles.read(line));
      if (!chunk.id().equals(PlanPart.id(number, chunks.size(), chunk.files()))) {
        throw line.damaged("the files are not those that the chunk was cut of");
      }
      chunks.add(chunk);
    }
    PlanPart part = new PlanPart(number, head.date("planned_on"), chunks);
    if (head.number("files") != part.files()) {
      throw head.damaged("%d files are left".formatted(part.files()));
    }
    return part;
  }

  /** Stores the last part of a plan. */
  public void storeLastPart(DeploymentPlan plan) throws IOException {
    PlanPart part = plan.parts().get(plan.parts().size() - 1);
    ObjectNode head = JSON.createObjectNode();
    head.put("deployment", plan.deploymentId());
    head.put("part", part.number());
    head.put("planned_on", part.plannedOn().toString());
    head.put("files", part.files());
    Path file = result.newLocalFile();
    try (OutputStream text = new BufferedOutputStream(Files.newOutputStream(file))) {
      text.write(JSON.writeValueAsBytes(head));
      text.write('\n');
      for (PlannedChunk chunk : part.chunks()) {
        text.write(JSON.writeValueAsBytes(line(chunk)));
        text.write('\n');
      }
    }
    result.take(file, ResultNames.plan(plan.slug()) + "/part-%04d.jsonl".formatted(part.number()));
  }

  private static ObjectNode line(PlannedChunk chunk) {
    ObjectNode line = JSON.createObjectNode();
    line.put("chunk", chunk.id());
    PlannedFiles.write(chunk.files(), line);
    return line;
  }
}
