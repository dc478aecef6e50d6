package org.trapline.runners.laptop.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trapline.runners.laptop.cards.CopiesOfTheExample;
import org.trapline.runners.laptop.program.Program;
import org.trapline.runners.tables.ParquetRows;

/** One long run over many small photos, watched from outside. */
final class Soak {
  /** Ten surveys of four deployments: a month's cards of a large project. */
  private static final int SURVEYS = 10;

  private static final long LOOK_EVERY_SECONDS = 2;

  private final int media;
  private final Path work;
  private final Path result;
  private final Path said;
  private final PrintStream out;

  Soak(int media, Path work, PrintStream out) {
    this.media = media;
    this.work = work;
    this.result = work.resolve("result");
    this.said = work.resolve("said.txt");
    this.out = out;
  }

  SoakReport run() throws IOException {
    Path cards = work.resolve("cards");
    long began = System.nanoTime();
    int written = CopiesOfTheExample.small(SURVEYS).write(cards, media);
    out.printf("%d media files drawn in %.0f s%n", written, since(began));
    began = System.nanoTime();
    List<Sample> samples = watched(Program.USUAL.start(said, command(cards)), began);
    double seconds = since(began);
    began = System.nanoTime();
    mustBeDone(Program.USUAL.run(said, command(cards)));
    double again = since(began);
    long chunks = samples.get(samples.size() - 1).chunks();
    return new SoakReport(
        written,
        ParquetRows.of(result).count("media"),
        (double) written / Math.max(1, chunks),
        samples,
        seconds,
        again);
  }

  private List<String> command(Path cards) {
    String models = Program.root().resolve("models/starter").toString();
    return List.of("run", cards.toString(), "--models", models, "--out", result.toString());
  }

  private List<Sample> watched(Process process, long began) throws IOException {
    List<Sample> samples = new ArrayList<>();
    try {
      boolean ended = false;
      while (!ended) {
        ended = process.waitFor(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        samples.add(Sample.of(process.pid(), since(began), result));
        if (samples.size() % 60 == 0) {
          Sample last = samples.get(samples.size() - 1);
          out.printf(
              "%.0f s: %d chunks, %d MB%n", last.second(), last.chunks(), last.residentKb() >> 10);
        }
      }
      mustBeDone(process.exitValue());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the program ran", e);
    } finally {
      process.destroyForcibly();
    }
    return samples;
  }

  private void mustBeDone(int exitCode) throws IOException {
    if (exitCode != 0) {
      List<String> lines = Files.readAllLines(said);
      lines.subList(Math.max(0, lines.size() - 20), lines.size()).forEach(out::println);
      throw new IllegalStateException("the run ended with code " + exitCode);
    }
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
