package org.trapline.pipeline.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.deployments.DeploymentsCsv;
import org.trapline.pipeline.deployments.DeploymentsTable;
import org.trapline.transforms.find.FindMedia;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.find.WhoseCard;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Finds the photos of a result again: lists the sources in the way that its last run did, so that
 * each file has the id that it has in the tables, wherever the card is mounted now.
 */
public final class LocateFiles {
  private LocateFiles() {}

  /**
   * Each file of this machine that is there, by its media id.
   *
   * @param sources where to look; empty looks where the last run did
   */
  public static Map<String, Path> of(ResultFolder result, List<String> sources) throws IOException {
    if (!result.exists(ResultNames.RUN)) {
      throw new InputException(
          "%s holds no result: check the folder, or run 'trapline run' first."
              .formatted(result.spec()));
    }
    JsonNode cards =
        new ObjectMapper().readTree(result.read(ResultNames.RUN)).at("/settings/cards");
    List<String> places = new ArrayList<>(sources);
    if (places.isEmpty()) {
      cards.path("sources").forEach(source -> places.add(source.asText()));
    }
    DeploymentsTable table = table(text(cards, "deploymentsCsv"));
    WhoseCard whose =
        WhoseCard.from(text(cards, "deployment"), table.claimedFolders(), text(cards, "layout"));
    Map<String, String> slugs = slugs(result);
    Map<String, Path> files = new HashMap<>();
    for (FoundDeployment deployment :
        FindMedia.in(places)
            .askingWhoseCard(whose)
            .keepingSlugs(slugs)
            .knowingDeployments(
                Stream.concat(slugs.keySet().stream(), table.deploymentIds().stream())
                    .distinct()
                    .toList())
            .find()
            .deployments()) {
      deployment.files().stream()
          .filter(file -> !file.uri().contains("://"))
          .forEach(file -> files.put(file.mediaId(), Path.of(file.uri())));
    }
    return files;
  }

  private static @Nullable String text(JsonNode cards, String name) {
    return cards.hasNonNull(name) ? cards.path(name).asText() : null;
  }

  private static DeploymentsTable table(@Nullable String csv) {
    if (csv == null) {
      return DeploymentsTable.EMPTY;
    }
    return DeploymentsCsv.read(csv.startsWith("file:") ? Path.of(URI.create(csv)) : Path.of(csv));
  }

  private static Map<String, String> slugs(ResultFolder result) throws IOException {
    PlanStore plans = new PlanStore(result);
    Map<String, String> slugs = new HashMap<>();
    for (String slug : plans.slugs()) {
      DeploymentPlan plan = plans.read(slug).orElseThrow();
      slugs.put(plan.deploymentId(), slug);
    }
    return slugs;
  }
}
