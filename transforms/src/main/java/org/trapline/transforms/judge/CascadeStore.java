package org.trapline.transforms.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * How far the cascade of a deployment was opened after the result was begun, because a threshold
 * was moved. The judge fingerprint keeps the cut-offs of the beginning: every score is the same.
 */
public final class CascadeStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CascadeStore() {}

  /**
   * How far a deployment's cascade is open.
   *
   * @param cascade all rows of the deployment are judged by it, but for those of {@code waiting}
   * @param waiting media ids of files that it admits and that were not in the source
   */
  public record Opened(Cascade cascade, List<String> waiting) {
    /** Copies the list. */
    public Opened {
      waiting = List.copyOf(waiting);
    }
  }

  /** What is kept; empty if the cascade is as it was in the beginning. */
  public static Optional<Opened> read(ResultFolder result, String slug) throws IOException {
    String name = ResultNames.cascade(slug);
    if (!result.exists(name)) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(result.read(name));
      List<String> waiting = new ArrayList<>();
      node.required("waiting").forEach(id -> waiting.add(id.asText()));
      Cascade cascade =
          new Cascade(
              (float) node.required("blank_cutoff").asDouble(),
              (float) node.required("classify_from").asDouble());
      return Optional.of(new Opened(cascade, waiting));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new InputException(
          "%s of %s is damaged: delete it and run the same command again, thresholds are compared anew."
              .formatted(name, result.spec()),
          e);
    }
  }

  /** Keeps it. */
  public static void store(ResultFolder result, String slug, Opened opened) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("blank_cutoff", opened.cascade().blankCutoff());
    node.put("classify_from", opened.cascade().classifyFrom());
    ArrayNode waiting = node.putArray("waiting");
    opened.waiting().forEach(waiting::add);
    result.write(ResultNames.cascade(slug), node.toPrettyString().getBytes(UTF_8));
  }
}
