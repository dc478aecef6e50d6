package org.trapline.pipeline.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.pixels.ContentHash;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.judge.JudgeRules;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * What changes a pixel or a score, written down when a result is begun. Rows of different
 * fingerprints never mix in one result.
 *
 * @param facts each fact by its name, in a fixed order
 */
public record JudgeFingerprint(ObjectNode facts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The fingerprint of these models, bands and rules. */
  public static JudgeFingerprint of(ChosenModels models, JudgeRules rules) {
    ObjectNode facts = JSON.createObjectNode();
    facts.put("filter", describe(models.filter()));
    facts.put("detector", describe(models.detector()));
    facts.put("species", describe(models.species()));
    facts.put("bands", BandChoice.parse("--bands", rules.bands()).canonical());
    facts.put("blank_cutoff", models.filter() == null ? "none" : "" + rules.blankCutoff());
    facts.put(
        "classify_from",
        models.detector() == null || models.species() == null ? "none" : "" + rules.classifyFrom());
    facts.put("max_pixels", "" + rules.maxPixels());
    facts.put(
        "columns", hash(RecordTable.of(JudgedMedia.class).schema().toString()).substring(0, 12));
    return new JudgeFingerprint(facts);
  }

  /** Name, version, hash of the weights, and a hash of everything that the card says. */
  private static String describe(@Nullable ModelFolder model) {
    return model == null
        ? "none"
        : model.describe() + " card " + hash(model.card().toString()).substring(0, 12);
  }

  /** The fingerprint in short, as it stands in the footer of each chunk. */
  public String hash() {
    return hash(facts.toString()).substring(0, 16);
  }

  private static String hash(String text) {
    return ContentHash.of(text.getBytes(UTF_8));
  }

  /** The fingerprint that a result was begun with; null if it is new. */
  public static @Nullable JudgeFingerprint stored(ResultFolder result) throws IOException {
    return result.exists(ResultNames.JUDGE)
        ? new JudgeFingerprint((ObjectNode) JSON.readTree(result.read(ResultNames.JUDGE)))
        : null;
  }

  /** Writes it down. */
  public void store(ResultFolder result) throws IOException {
    result.write(ResultNames.JUDGE, facts.toPrettyString().getBytes(UTF_8));
  }

  /** A number of the cascade as it was when the result was begun. */
  public float number(String name, float otherwise) {
    JsonNode value = facts.get(name);
    return value == null || value.asText().equals("none")
        ? otherwise
        : Float.parseFloat(value.asText());
  }

  /**
   * Refuses to go on with other models or crops than a result was begun with.
   *
   * @throws InputException that says what is different and what to do
   */
  public void mustEqual(JudgeFingerprint begun, ResultFolder result) {
    List<String> differences = new ArrayList<>();
    for (Iterator<Map.Entry<String, JsonNode>> all = begun.facts.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> then = all.next();
      JsonNode now = facts.get(then.getKey());
      if (now == null || !now.equals(then.getValue())) {
        differences.add(
            "%s was %s and is now %s"
                .formatted(
                    then.getKey(),
                    then.getValue().asText(),
                    now == null ? "unknown" : now.asText()));
      }
    }
    if (!differences.isEmpty()) {
      throw new InputException(
          "The result in %s was judged differently: %s. Rows of the two must not mix: give another"
                  .formatted(result.spec(), String.join("; ", differences))
              + " folder with --out, or the same models and --bands as before.");
    }
  }
}
