package org.trapline.runners.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.trapline.pipeline.run.CardDump;
import org.trapline.pipeline.run.RunListener;
import org.trapline.pipeline.run.RunOutcome;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.runners.options.BeamOptions;
import org.trapline.runners.options.RunnerChoice;
import org.trapline.transforms.judge.ThumbnailChoice;

/**
 * One run on one engine, with that engine's settings of the command line.
 *
 * @param runner the engine
 * @param workers how much it may do at the same time
 */
public record WholeJob(RunnerChoice runner, int workers) {
  /** Plans are stamped with the day; two runs to be compared need the same one. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  /** On one engine. */
  public static WholeJob on(RunnerChoice runner, int workers) {
    return new WholeJob(runner, workers);
  }

  /** Judges cards into a result. */
  public RunOutcome run(Path cards, JudgeSettings models, int chunkFiles, Path result)
      throws IOException {
    RunSettings settings =
        new RunSettings(
            new CardSettings(List.of(cards.toString()), null, null, null, 0),
            models,
            PublishSettings.DEFAULT,
            new WorkSettings(
                result.toString(), workers, chunkFiles, 0.05, ThumbnailChoice.ANIMALS, 100));
    RunOutcome outcome =
        CardDump.run(settings, BeamOptions.of(runner, workers, List.of()), CLOCK, RunListener.NONE);
    System.out.printf(
        "%s, %d workers: %d rows, %s%n",
        runner, workers, outcome.books().rows(), outcome.seconds());
    return outcome;
  }
}
