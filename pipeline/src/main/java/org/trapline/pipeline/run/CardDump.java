package org.trapline.pipeline.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.load.LoadedModel;
import org.trapline.models.load.Models;
import org.trapline.models.pixels.Photo;
import org.trapline.pipeline.CardDumpPipeline;
import org.trapline.pipeline.apart.JudgeApart;
import org.trapline.pipeline.apart.OwnProcess;
import org.trapline.pipeline.deployments.DeploymentsTable;
import org.trapline.pipeline.models.ChosenModels;
import org.trapline.pipeline.models.JudgeFingerprint;
import org.trapline.pipeline.plan.OutsideSources;
import org.trapline.pipeline.plan.PlanSurvey;
import org.trapline.pipeline.plan.SurveyPlan;
import org.trapline.pipeline.settings.IfChanged;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.transforms.bands.FreezeBands;
import org.trapline.transforms.bands.MeasureBands;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.find.FoundMedia;
import org.trapline.transforms.find.WhoseCard;
import org.trapline.transforms.judge.JudgeChunks;
import org.trapline.transforms.judge.JudgeSpec;
import org.trapline.transforms.judge.Progress;
import org.trapline.transforms.judge.StopRequest;
import org.trapline.transforms.judge.WorkersAtWork;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.publish.Cuts;
import org.trapline.transforms.publish.KnownLabels;
import org.trapline.transforms.publish.PublishDeployments;
import org.trapline.transforms.publish.PublishRules;
import org.trapline.transforms.publish.PublishStore;
import org.trapline.transforms.publish.SpeciesNetLists;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * A card dump becomes tables: the whole run, from the lock to the success file.
 *
 * <p>Start it again after any death and it continues: committed chunks are never judged again, and
 * the tables are those of an undisturbed run. User errors are thrown as {@link
 * org.trapline.transforms.find.InputException} or {@link
 * org.trapline.models.folder.ModelFolderException} before anything is judged.
 */
public final class CardDump {
  private final RunSettings settings;
  private final Clock clock;
  private final RunListener listener;
  private final OwnProcess apart;
  private final ResultFolder result;
  private final RunRecord record;

  private CardDump(RunSettings settings, Clock clock, RunListener listener, OwnProcess apart) {
    this.apart = apart;
    this.settings = settings;
    this.clock = clock;
    this.listener = listener;
    this.result = ResultFolder.at(settings.work().out());
    this.record = new RunRecord(result, clock);
  }

  /**
   * Runs.
   *
   * @param options which engine, and how; its own options
   * @param clock the day that new plans are stamped with, and the times in the run record
   * @throws UnfinishedRunException if the same command must be run again
   * @throws BooksException if rows and files do not agree
   */
  public static RunOutcome run(
      RunSettings settings, PipelineOptions options, Clock clock, RunListener listener)
      throws IOException {
    return run(settings, options, clock, listener, OwnProcess.NONE);
  }

  /**
   * Runs likewise.
   *
   * @param apart judges what was in hand at two deaths of the process
   */
  public static RunOutcome run(
      RunSettings settings,
      PipelineOptions options,
      Clock clock,
      RunListener listener,
      OwnProcess apart)
      throws IOException {
    CardDump run = new CardDump(settings, clock, listener, apart);
    Photo.checkJava();
    Path local = run.result.localPath();
    if (local != null) {
      OutsideSources.check(settings.cards().sources(), local);
    }
    RunLock lock = RunLock.take(local, clock);
    try {
      run.result.clearUnfinished();
      return run.run(options);
    } catch (RuntimeException e) {
      WorkersAtWork.stopAndWait();
      // Engines wrap a worker's death in types of their own; whatever is no accident flies on.
      throw Accidents.explain(e, run.result);
    } finally {
      lock.close();
    }
  }

  private RunOutcome run(PipelineOptions options) throws IOException {
    StopRequest.clear();
    Progress.clear();
    ChosenModels models = ChosenModels.open(settings.judge());
    List<LoadedModel> loaded = load(models);
    try {
      Cuts cuts = models.cuts(settings.publish());
      JudgeFingerprint begun = JudgeFingerprint.stored(result);
      HowToJudge how = howToJudge(models, begun);
      JudgeFingerprint fingerprint = how.fingerprint();
      Replacement replacement =
          Replacement.decide(result, fingerprint, begun, settings.ifChanged());
      record.stageDone("load_models");
      DeploymentsTable table = WhatPeopleKnow.table(settings.cards().deploymentsCsv());
      table.warnings().forEach(listener::warned);
      SurveyPlan plan = plan(table, replacement, how, models.chunkFiles(settings.work()));
      plan.found().unreadable().forEach(folder -> listener.warned(folder.warning()));
      LookAtTheDisk.of(result, settings.work().out(), plan.pendingFiles(), listener);
      fingerprint.store(result);
      GeofenceState.Fence fence = keepLists(models);
      PublishRules rules = publishRules(cuts, table, plan);
      List<String> ids = plan.deployments().stream().map(DeploymentPlan::deploymentId).toList();
      Optional<String> geofence = GeofenceState.warning(rules, ids, fence);
      geofence.ifPresent(listener::warned);
      result.delete(ResultNames.SUCCESS);
      record.begin(settings, models, fingerprint);
      loaded.forEach(record::ranOn);
      record.geofence(rules, ids, fence);
      record.stageDone("plan");
      listener.planned(plan);
      tellHow(loaded, models, plan, fingerprint);
      judge(options, plan, how, rules);
      record.stageDone("judge");
      RunOutcome outcome = close(plan, rules, geofence.stream().toList());
      replacement.finish();
      return outcome;
    } finally {
      loaded.forEach(LoadedModel::close);
    }
  }

  private void tellHow(
      List<LoadedModel> loaded, ChosenModels models, SurveyPlan plan, JudgeFingerprint fingerprint)
      throws IOException {
    EngineSettings engines = EngineSettings.of(loaded, fingerprint.hash());
    engines.keep(result).forEach(listener::warned);
    if (!plan.pending().isEmpty()) {
      listener.judging(engines, models.chunkFiles(settings.work()));
    }
  }

  /** Keeps in the result what publishing must know of the models. */
  private GeofenceState.Fence keepLists(ChosenModels models) throws IOException {
    KnownLabels.store(result, models.speciesLabels());
    Optional<SpeciesNetLists> speciesNet = models.speciesNetLists();
    if (speciesNet.isPresent()) {
      speciesNet.get().store(result);
    } else {
      // A result that is judged anew by another model keeps no rules of SpeciesNet's.
      result.delete(ResultNames.speciesNet());
    }
    return GeofenceState.Fence.of(speciesNet);
  }

  /** Loads the models once here, so that a bad one is a sentence and not a dying worker. */
  private List<LoadedModel> load(ChosenModels models) {
    List<LoadedModel> loaded = new ArrayList<>();
    for (ModelFolder folder : models.all()) {
      loaded.add(Models.load(folder, Device.parse(models.device())));
    }
    return loaded;
  }

  /** By the cut-offs that the result was begun with, unless other models are to replace it. */
  private HowToJudge howToJudge(ChosenModels models, @Nullable JudgeFingerprint begun) {
    HowToJudge same = HowToJudge.of(settings, models, begun);
    boolean other = begun != null && !same.fingerprint().differences(begun).isEmpty();
    return other && settings.ifChanged() == IfChanged.REPLACE
        ? HowToJudge.of(settings, models, null)
        : same;
  }

  private SurveyPlan plan(
      DeploymentsTable table, Replacement replacement, HowToJudge how, int chunkFiles)
      throws IOException {
    WhoseCard whose =
        WhoseCard.from(
            settings.cards().deployment(), table.claimedFolders(), settings.cards().layout());
    PlanSurvey survey = new PlanSurvey(result, chunkFiles, LocalDate.now(clock));
    FoundMedia found = survey.find(settings.cards().sources(), whose, table.deploymentIds());
    replacement.begin(found);
    return survey
        .admitting(how.rules().cascade(), how.wanted())
        .plan(found, settings.cards().sample());
  }

  private PublishRules publishRules(Cuts cuts, DeploymentsTable table, SurveyPlan plan)
      throws IOException {
    Optional<PublishRules> before = PublishStore.read(result);
    WhatPeopleKnow known =
        new WhatPeopleKnow(before.map(PublishRules::deployments).orElse(Map.of()));
    plan.found().deployments().forEach(known::hint);
    known.read(table);
    LocalSpecies species = LocalSpecies.of(result, settings.publish().localSpecies(), listener);
    known.live(species, plan.deployments().stream().map(DeploymentPlan::deploymentId).toList());
    species.store(result);
    PublishRules rules =
        known.rules(
            cuts, GeofenceState.place(settings.publish(), before), settings.publish().duplicates());
    PublishStore.store(result, rules);
    return rules;
  }

  private void judge(
      PipelineOptions options, SurveyPlan plan, HowToJudge how, PublishRules publishRules)
      throws IOException {
    if (plan.pending().isEmpty()) {
      return;
    }
    FreezeBands bands = new FreezeBands(result, settings.judge().bands(), how.rules().maxPixels());
    JudgeSpec spec =
        new JudgeSpec(
            ChosenModels.open(settings.judge()).eyes(settings.judge()),
            how.rules(),
            result,
            how.fingerprint().hash());
    JudgeApart suspects = new JudgeApart(bands, spec, apart, listener::warned);
    if (!suspects.judge(plan.pending())) {
      throw stopped(plan);
    }
    CarryOut.all(
        options,
        plan.pending(),
        new CardDumpPipeline.Steps(
            MeasureBands.with(bands),
            JudgeChunks.with(spec),
            PublishDeployments.to(result, publishRules)));
    if (StopRequest.requested()) {
      throw stopped(plan);
    }
    suspects.forget();
  }

  private static UnfinishedRunException stopped(SurveyPlan plan) {
    return new UnfinishedRunException(
        "Stopped after %d of %d chunks; run the same command again to continue."
            .formatted(Progress.now().chunks(), plan.pending().size()));
  }

  private RunOutcome close(SurveyPlan plan, PublishRules rules, List<String> notes)
      throws IOException {
    CloseBooks closing = new CloseBooks(result, rules, listener::warned);
    Books books = closing.close(plan.deployments());
    record.stageDone("publish");
    listener.tablesWritten(result);
    record.stageDone("summarize");
    record.finish(books);
    record.succeed(books);
    return new RunOutcome(
        plan, books, books.failedShare() > settings.work().maxFailed(), record.seconds(), notes);
  }
}
