package org.trapline.runners.laptop.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trapline.models.bands.BandChoice;
import org.trapline.pipeline.models.ChosenModels;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.runners.laptop.program.Program;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.MediaRow;
import org.trapline.transforms.bands.FrozenBands;
import org.trapline.transforms.judge.Eyes;
import org.trapline.transforms.judge.JudgePhotos;
import org.trapline.transforms.judge.JudgeRules;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlannedChunk;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.publish.KnownLabels;
import org.trapline.transforms.publish.PublishDeployment;
import org.trapline.transforms.publish.PublishRules;
import org.trapline.transforms.write.ResultFolder;

/**
 * Sends mutated photos through the very way of a photo, with the starter models, one by one, each
 * against the clock; then publishes their rows to see what they are called.
 */
final class Fuzz {
  private static final String DEPLOYMENT = "fuzz";
  private static final long MAX_PIXELS = 100_000_000;

  private final FuzzSettings settings;
  private final Map<String, Mutation> mutations = new HashMap<>();
  private final List<String> accidents = new ArrayList<>();
  private long slowestNanos;
  private String slowest = "none";

  Fuzz(FuzzSettings settings) {
    this.settings = settings;
  }

  FuzzReport run() throws IOException {
    List<MediaRef> mutants = write();
    ChosenModels models = ChosenModels.open(judging());
    Map<String, JudgedMedia> judged = new HashMap<>();
    ExecutorService judge = Executors.newSingleThreadExecutor(Fuzz::worker);
    try (Eyes eyes = models.eyes(judging()).open()) {
      for (MediaRef mutant : mutants) {
        judge(judge, eyes, mutant, judged);
      }
    } finally {
      judge.shutdownNow();
    }
    List<PlannedFile> survivors =
        mutants.stream()
            .map(MediaRef::file)
            .filter(file -> judged.containsKey(file.mediaId()))
            .toList();
    List<MediaRow> rows = publish(models, survivors, judged);
    return new FuzzReport(
        settings, accidents, slowest, slowestNanos, byMutation(rows), rows.size());
  }

  /** As a worker of the engine has it: the stack is as deep as theirs. */
  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "fuzz");
    thread.setDaemon(true);
    return thread;
  }

  private List<MediaRef> write() throws IOException {
    List<Originals.Original> originals = Originals.all(settings.real());
    Path folder = Files.createDirectories(settings.work().resolve("mutants"));
    Mutation[] all = Mutation.values();
    List<MediaRef> mutants = new ArrayList<>();
    for (int i = 0; i < settings.photos(); i++) {
      SplittableRandom dice = new SplittableRandom(settings.seed() * 1_000_003 + i);
      Mutation mutation = all[i % all.length];
      Originals.Original original = originals.get(dice.nextInt(originals.size()));
      byte[] bytes = mutation.of(original.content().bytes(), dice);
      String name = "%05d-%s.%s".formatted(i, mutation.word(), original.extension());
      Path file = Files.write(folder.resolve(name), bytes);
      mutations.put(name, mutation);
      PlannedFile planned =
          new PlannedFile("%032x".formatted(i), name, bytes.length, 1_700_000_000_000L + i);
      mutants.add(new MediaRef(planned, file.toString()));
    }
    return mutants;
  }

  private void judge(
      ExecutorService judge, Eyes eyes, MediaRef mutant, Map<String, JudgedMedia> judged) {
    Chunk chunk = new Chunk("p0001-c000000-fuzz", DEPLOYMENT, DEPLOYMENT, List.of(mutant));
    JudgePhotos photos = new JudgePhotos(eyes, rules());
    FrozenBands bands = new FrozenBands(new BandChoice.Auto(), List.of());
    long began = System.nanoTime();
    Future<List<JudgedMedia>> rows = judge.submit(() -> photos.judge(chunk, bands));
    String name = mutant.file().fileName();
    try {
      judged.put(
          mutant.file().mediaId(),
          rows.get(settings.hang().toMillis(), TimeUnit.MILLISECONDS).get(0));
    } catch (ExecutionException e) {
      accidents.add("%s: %s at %s".formatted(name, e.getCause(), where(e.getCause())));
    } catch (TimeoutException e) {
      // Nobody can stop a thread that hangs in native code; what follows would hang behind it.
      throw new IllegalStateException("%s hangs".formatted(name), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    long nanos = System.nanoTime() - began;
    if (nanos > slowestNanos) {
      slowestNanos = nanos;
      slowest = name;
    }
  }

  /** The innermost places, which name the reader. */
  private static List<StackTraceElement> where(Throwable accident) {
    return Stream.of(accident.getStackTrace()).limit(6).toList();
  }

  private List<MediaRow> publish(
      ChosenModels models, List<PlannedFile> files, Map<String, JudgedMedia> judged)
      throws IOException {
    Path folder = settings.work().resolve("result");
    ResultFolder result = ResultFolder.at(folder.toString());
    DeploymentPlan plan =
        new DeploymentPlan(DEPLOYMENT, DEPLOYMENT, List.of())
            .with(LocalDate.of(2026, 1, 1), files, 128);
    for (PlannedChunk chunk : plan.chunks()) {
      List<MediaRef> refs = chunk.files().stream().map(f -> new MediaRef(f, "")).toList();
      List<JudgedMedia> rows = chunk.files().stream().map(f -> judged.get(f.mediaId())).toList();
      ChunkFile.commit(result, new Chunk(chunk.id(), DEPLOYMENT, DEPLOYMENT, refs), rows, "fuzz");
    }
    KnownLabels.store(result, models.speciesLabels());
    new PublishDeployment(result, new PublishRules(models.cuts(PublishSettings.DEFAULT), Map.of()))
        .publish(plan);
    return ParquetRows.of(folder).rows("media").stream().map(MediaRow.class::cast).toList();
  }

  private Map<Mutation, List<MediaRow>> byMutation(List<MediaRow> rows) {
    Function<MediaRow, Mutation> mutation = row -> mutations.get(row.file().fileName());
    return rows.stream().collect(Collectors.groupingBy(mutation));
  }

  private static JudgeRules rules() {
    return new JudgeRules(0.5f, 0.1f, 0.1f, "auto", MAX_PIXELS, ThumbnailChoice.ANIMALS);
  }

  private static JudgeSettings judging() {
    Path starter = Program.root().resolve("models/starter");
    return new JudgeSettings(
        starter.resolve("blank-filter"), null, starter.resolve("species"), "auto", "cpu");
  }
}
