package org.trapline.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.models.JudgeFingerprint;
import org.trapline.pipeline.settings.IfChanged;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundMedia;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.LatestFiles;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * A whole result judged anew in its place by other models or crops.
 *
 * <p>What the earlier models made is set aside, not deleted, until the new tables are complete and
 * their books balance. A deployment's old tables stay until its new ones replace them. What lies in
 * the open is always of the fingerprint that the result names, so that a death at any moment leaves
 * a result that the same command continues; the earlier models with {@code --replace} take it back
 * without judging a photo twice. Only chunks, bands and tables are replaced: the plan and whatever
 * people said stay.
 */
final class Replacement {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TO = "to";

  private final ResultFolder result;
  private final JudgeFingerprint wanted;
  private final @Nullable JudgeFingerprint begun;
  private final @Nullable String underWay;

  private Replacement(
      ResultFolder result,
      JudgeFingerprint wanted,
      @Nullable JudgeFingerprint begun,
      @Nullable String underWay) {
    this.result = result;
    this.wanted = wanted;
    this.begun = begun;
    this.underWay = underWay;
  }

  /**
   * Decides whether a run may go on, and how; changes nothing yet.
   *
   * @param begun what the result was begun with; null if it is new
   * @throws InputException that says what is different and what to do
   */
  static Replacement decide(
      ResultFolder result,
      JudgeFingerprint wanted,
      @Nullable JudgeFingerprint begun,
      IfChanged ifChanged)
      throws IOException {
    String underWay = underWay(result);
    if (ifChanged != IfChanged.REPLACE) {
      if (begun != null) {
        wanted.mustEqual(begun, result);
      }
      if (underWay != null && !underWay.equals(wanted.hash())) {
        throw unfinished(result);
      }
    }
    return new Replacement(result, wanted, begun, underWay);
  }

  /**
   * Refuses what must not be done to a result that is half replaced.
   *
   * @throws InputException if it is
   */
  static void mustNotBeUnderWay(ResultFolder result) throws IOException {
    if (underWay(result) != null) {
      throw unfinished(result);
    }
  }

  private static InputException unfinished(ResultFolder result) {
    return new InputException(
        "The result in %s is being replaced by what other models judge: finish that with the same 'trapline run ... --replace' as before, or give the earlier models with --replace to take it back."
            .formatted(result.spec()));
  }

  private static @Nullable String underWay(ResultFolder result) throws IOException {
    if (!result.exists(ResultNames.REPLACING)) {
      return null;
    }
    try {
      return JSON.readTree(result.read(ResultNames.REPLACING)).path(TO).asText();
    } catch (JsonProcessingException e) {
      throw new InputException(
          "%s/%s is damaged: delete it and run again with --replace."
              .formatted(result.spec(), ResultNames.REPLACING),
          e);
    }
  }

  /**
   * Sets aside what other models have made, or brings back what these have made before.
   *
   * @throws InputException if the sources do not hold everything that must be judged anew
   */
  void begin(FoundMedia found) throws IOException {
    boolean changed = begun != null && !begun.hash().equals(wanted.hash());
    if (!changed && underWay == null) {
      return;
    }
    if (changed) {
      mustHoldAll(found);
    }
    result.delete(ResultNames.SUCCESS);
    ObjectNode state = JSON.createObjectNode();
    state.put(TO, wanted.hash());
    state.set("models", wanted.names());
    result.write(ResultNames.REPLACING, state.toPrettyString().getBytes(UTF_8));
    if (begun != null && changed) {
      for (String folder : ResultNames.judged()) {
        result.moveFolder(folder, aside(begun, folder));
      }
    }
    wanted.store(result);
    for (String folder : ResultNames.judged()) {
      result.moveFolder(aside(wanted, folder), folder);
    }
  }

  /** Forgets what the earlier models made, once the new tables are whole. */
  void finish() throws IOException {
    if (result.exists(ResultNames.REPLACING)) {
      result.deleteFolder(ResultNames.setAside());
      result.delete(ResultNames.REPLACING);
    }
  }

  private static String aside(JudgeFingerprint fingerprint, String folder) {
    return "%s/%s/%s"
        .formatted(
            ResultNames.setAside(),
            fingerprint.hash(),
            folder.substring(folder.lastIndexOf('/') + 1));
  }

  /** A deployment that was left out would keep rows of the earlier models. */
  private void mustHoldAll(FoundMedia found) throws IOException {
    Map<String, FoundDeployment> bySlug =
        found.deployments().stream().collect(Collectors.toMap(FoundDeployment::slug, d -> d));
    PlanStore plans = new PlanStore(result);
    List<String> missing = new ArrayList<>();
    for (String slug : plans.slugs()) {
      if (!result.exists(ResultNames.published(slug))) {
        continue;
      }
      DeploymentPlan plan = plans.read(slug).orElseThrow();
      FoundDeployment here = bySlug.get(slug);
      if (here == null) {
        missing.add("deployment %s".formatted(plan.deploymentId()));
      } else {
        gone(plan, here).ifPresent(missing::add);
      }
    }
    if (!missing.isEmpty()) {
      throw new InputException(
          "--replace judges the whole result in %s anew, and the sources do not hold all of it: %s%s missing. Name all sources, or give --new-run, which leaves this result as it is."
              .formatted(
                  result.spec(),
                  String.join(", ", missing.subList(0, Math.min(5, missing.size()))),
                  missing.size() == 1
                      ? " is"
                      : missing.size() > 5
                          ? " and %d more are".formatted(missing.size() - 5)
                          : " are"));
    }
  }

  private static Optional<String> gone(DeploymentPlan plan, FoundDeployment here) {
    LatestFiles.Open open = plan.files().open();
    here.files().forEach(file -> open.tick(file.mediaId()));
    List<PlannedFile> gone = open.left().toList();
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d files of deployment %s (such as %s)"
                .formatted(gone.size(), plan.deploymentId(), gone.get(0).path()));
  }
}
