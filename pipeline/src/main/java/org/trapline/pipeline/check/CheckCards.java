package org.trapline.pipeline.check;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.pipeline.deployments.DeploymentsCsv;
import org.trapline.pipeline.deployments.DeploymentsTable;
import org.trapline.pipeline.models.ChosenModels;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.transforms.bands.CameraView;
import org.trapline.transforms.find.FindMedia;
import org.trapline.transforms.find.FoundDeployment;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.find.FoundMedia;
import org.trapline.transforms.find.WhoseCard;

/**
 * Says what is on the cards and what is wrong with them, before a night is spent on them.
 *
 * <p>The cards are listed whole; of each deployment's files some four hundred are looked at, and
 * only at their two ends. Promises: nothing is written, and what is said of a file is what the run
 * will say of it. Errors of the user are thrown as {@link
 * org.trapline.transforms.find.InputException} or {@link
 * org.trapline.models.folder.ModelFolderException}.
 */
public final class CheckCards {
  private CheckCards() {}

  /**
   * Checks.
   *
   * @param clock whose day is the last that a photo can be from
   */
  public static CardCheck of(CheckSettings settings, Clock clock) {
    JudgeSettings judge = settings.judge();
    if (judge != null) {
      // A model that can't be used is better known before the cards are read.
      ChosenModels.open(judge);
    }
    DeploymentsTable table = table(settings);
    FoundMedia found = find(settings, table);
    CheckDeployment checking = new CheckDeployment(settings, LocalDate.now(clock));
    List<DeploymentCheck> checks = new ArrayList<>();
    List<FoundFile> judgeable = new ArrayList<>();
    List<CameraView> views = new ArrayList<>();
    for (FoundDeployment deployment : found.deployments()) {
      CheckDeployment.Outcome outcome =
          checking.of(deployment, table.entry(deployment.deploymentId()).orElse(null));
      checks.add(outcome.check());
      judgeable.addAll(outcome.judgeable());
      views.addAll(outcome.check().bands());
    }
    return new CardCheck(
        checks,
        FindDuplicates.in(found.deployments()),
        found.unreadable(),
        table.warnings(),
        DiskEstimate.in(settings.out(), found.files()),
        judge == null ? null : MeasurePace.of(settings, judge, judgeable, views, pictures(found)));
  }

  /** The same search as a run's, so that what stops a run is said here. */
  static FoundMedia find(CheckSettings settings, DeploymentsTable table) {
    WhoseCard whose =
        WhoseCard.from(
            settings.cards().deployment(), table.claimedFolders(), settings.cards().layout());
    return FindMedia.in(settings.cards().sources())
        .askingWhoseCard(whose)
        .knowingDeployments(table.deploymentIds())
        .find();
  }

  static DeploymentsTable table(CheckSettings settings) {
    Path csv = settings.cards().deploymentsCsv();
    return csv == null ? DeploymentsTable.EMPTY : DeploymentsCsv.read(csv);
  }

  /** By their names: videos are not judged. */
  private static long pictures(FoundMedia found) {
    return found.deployments().stream()
        .flatMap(deployment -> deployment.files().stream())
        .filter(file -> MediaFormat.ofExtension(file.name()).filter(f -> !f.isVideo()).isPresent())
        .count();
  }
}
