package org.trapline.pipeline.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.pixels.ContentHash;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.judge.JudgeRules;
import org.trapline.transforms.write.JudgedWith;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * What changes a pixel or a score, written down when a result is begun. Rows of different
 * fingerprints never mix in one result. Names, versions and whatever else a card only tells are
 * written beside it and compared with nothing.
 *
 * @param facts each fact by its name, in a fixed order
 * @param names what each model calls itself, for messages
 */
public record JudgeFingerprint(ObjectNode facts, ObjectNode names) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NONE = "none";

  /** The cut-offs of the cascade stay as they were when a result was begun. */
  private static final Set<String> CUT_OFFS = Set.of("blank_cutoff", "classify_from");

  /** The fingerprint of these models, bands and rules. */
  public static JudgeFingerprint of(ChosenModels models, JudgeRules rules) {
    JudgeFingerprint made = new JudgeFingerprint(JSON.createObjectNode(), JSON.createObjectNode());
    made.add("filter", models.filter());
    made.add("detector", models.detector());
    made.add("species", models.species());
    ObjectNode facts = made.facts;
    facts.put("rules", models.describeRules());
    facts.put("bands", BandChoice.parse("--bands", rules.bands()).canonical());
    facts.put("blank_cutoff", models.filter() == null ? NONE : "" + rules.blankCutoff());
    facts.put(
        "classify_from",
        models.detector() == null || models.species() == null ? NONE : "" + rules.classifyFrom());
    facts.put("max_pixels", "" + rules.maxPixels());
    facts.put(
        "columns", hash(RecordTable.of(JudgedMedia.class).schema().toString()).substring(0, 12));
    return made;
  }

  private void add(String role, @Nullable ModelFolder model) {
    facts.put(role, model == null ? NONE : model.shortHash());
    names.put(role, model == null ? NONE : model.describe());
    if (model != null) {
      ScoreFacts.of(model).forEach((name, value) -> facts.put(role + "." + name, value));
    }
  }

  /** The fingerprint in short, as it stands in the footer of each chunk and table. */
  public String hash() {
    return hash(facts.toString()).substring(0, 16);
  }

  /** The same whatever the cut-offs are: names a place for what these models judge. */
  public String hashOfModels() {
    return hash(facts.deepCopy().without(CUT_OFFS).toString()).substring(0, 8);
  }

  private static String hash(String text) {
    return ContentHash.of(text.getBytes(UTF_8));
  }

  /**
   * The fingerprint that a result was begun with; null if it is new.
   *
   * @throws InputException if it was written down by a version that did so in another way
   */
  public static @Nullable JudgeFingerprint stored(ResultFolder result) throws IOException {
    if (!result.exists(ResultNames.JUDGE)) {
      if (!result.folders(ResultNames.judged().get(0)).isEmpty()) {
        throw JudgedWith.damaged(result, null);
      }
      return null;
    }
    JudgedWith.hash(result);
    try {
      JsonNode root = JSON.readTree(result.read(ResultNames.JUDGE));
      if (root.get("facts") instanceof ObjectNode facts
          && root.get("names") instanceof ObjectNode names) {
        return new JudgeFingerprint(facts, names);
      }
    } catch (JsonProcessingException e) {
      throw JudgedWith.damaged(result, e);
    }
    throw JudgedWith.damaged(result, null);
  }

  /** Writes it down. */
  public void store(ResultFolder result) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put(JudgedWith.FORM, JudgedWith.THIS_FORM);
    root.put(JudgedWith.HASH, hash());
    root.set("names", names);
    root.set("facts", facts);
    result.write(ResultNames.JUDGE, root.toPrettyString().getBytes(UTF_8));
  }

  /** A number of the cascade as it was when the result was begun. */
  public float number(String name, float otherwise) {
    JsonNode value = facts.get(name);
    return value == null || value.asText().equals(NONE)
        ? otherwise
        : Float.parseFloat(value.asText());
  }

  /** What is different from another fingerprint, a few words each; empty if they are one. */
  public List<String> differences(JudgeFingerprint begun) {
    List<String> differences = new ArrayList<>();
    Set<String> exchanged = new TreeSet<>();
    Set<String> all = new LinkedHashSet<>();
    begun.facts.fieldNames().forEachRemaining(all::add);
    facts.fieldNames().forEachRemaining(all::add);
    for (String name : all) {
      String then = begun.facts.path(name).asText(NONE);
      String now = facts.path(name).asText(NONE);
      int dot = name.indexOf('.');
      String role = dot < 0 ? name : name.substring(0, dot);
      if (then.equals(now) || exchanged.contains(role)) {
        continue;
      }
      if (names.has(name)) {
        // Another model altogether: its card need not be compared line by line.
        exchanged.add(name);
        differences.add(
            changed(name, begun.names.path(name).asText(then), names.path(name).asText(now)));
      } else {
        differences.add(changed(name, then, now));
      }
    }
    return differences;
  }

  private static String changed(String name, String then, String now) {
    return "%s was %s and is now %s".formatted(name.replaceFirst("\\.", "'s "), then, now);
  }

  /**
   * Refuses to go on with other models or crops than a result was begun with.
   *
   * @throws InputException that says what is different and what to do
   */
  public void mustEqual(JudgeFingerprint begun, ResultFolder result) {
    List<String> differences = differences(begun);
    if (!differences.isEmpty()) {
      throw new InputException(
          "The result in %s was judged differently: %s. Rows of the two must not mix: give the same models and --bands as before, or --new-run to judge into a folder of its own beside it, or --replace to judge the whole result anew in its place."
              .formatted(result.spec(), String.join("; ", differences)));
    }
  }
}
