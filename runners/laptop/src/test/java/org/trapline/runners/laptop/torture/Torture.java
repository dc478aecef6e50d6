package org.trapline.runners.laptop.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trapline.models.pixels.ContentHash;
import org.trapline.runners.laptop.cards.CopiesOfTheExample;
import org.trapline.runners.laptop.program.Program;

/**
 * Runs a survey undisturbed, runs it again while killing it at random moments, always with the same
 * command, and compares what came out.
 */
final class Torture {
  private static final int WORKERS = 2;

  /** Ends that a run may come to by itself: done, or done with too many failed files. */
  private static final List<Integer> DONE = List.of(0, 3);

  private final TortureSettings settings;
  private final PrintStream out;
  private final SplittableRandom random;
  private final int chunkFiles;
  private final Path cards;
  private final Path undisturbed;
  private final Path tortured;

  Torture(TortureSettings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
    this.random = new SplittableRandom(settings.seed());
    this.chunkFiles = 16 + random.nextInt(17);
    this.cards = settings.work().resolve("cards");
    this.undisturbed = settings.work().resolve("undisturbed");
    this.tortured = settings.work().resolve("tortured");
  }

  /** Does it all, and tells how it went. */
  TortureReport run() throws IOException {
    int media = CopiesOfTheExample.whole(settings.surveys()).write(cards, settings.photos());
    Map<String, String> source = contents(cards);
    out.printf("%d media files, seed %d, chunks of %d%n", media, settings.seed(), chunkFiles);
    Victim calm = new Victim(undisturbed, said("undisturbed"), command(undisturbed, 128));
    Victim.End whole = finished(calm.letRun(), "undisturbed");
    out.printf("undisturbed: %.1f s%n", whole.nanos() / 1e9);

    Victim victim = new Victim(tortured, said("tortured"), command(tortured, chunkFiles));
    Map<Phase, Integer> kills = new EnumMap<>(Phase.class);
    int runs = kill(victim, new Aims(settings.kills(), random, whole.spans()), kills);
    Victim.End last = finished(victim.letRun(), "tortured");
    out.printf("the last run, undisturbed: %.1f s%n", last.nanos() / 1e9);
    return new TortureReport(
        media,
        kills,
        runs + 1,
        victim.committed().seen(),
        List.copyOf(victim.committed().redone()),
        TableCounts.of(undisturbed, tortured),
        Program.USUAL.run(said("verify"), "verify", tortured.toString()),
        contents(cards).equals(source));
  }

  /** Kills as often as asked for; gives the number of runs. */
  private int kill(Victim victim, Aims aims, Map<Phase, Integer> kills) throws IOException {
    int runs = 0;
    for (int killed = 0; killed < settings.kills(); runs++) {
      Map<String, Integer> planned = Traces.plannedChunks(tortured);
      Traces before = Traces.of(tortured);
      Victim.End end = victim.run(aims.next(before, planned, settings.kills() - killed));
      if (end.phase() == Phase.FINISHED) {
        finished(end, "tortured");
        out.println("ended before it was killed");
        continue;
      }
      killed++;
      aims.fell(end.phase());
      kills.merge(end.phase(), 1, Integer::sum);
      out.printf(
          "kill %d: %s, after %.2f s, %d chunks committed, %d files half written%n",
          killed,
          end.phase().word(),
          end.nanos() / 1e9,
          victim.committed().seen(),
          end.halfWritten());
    }
    return runs;
  }

  private Victim.End finished(Victim.End end, String name) throws IOException {
    if (end.phase() != Phase.FINISHED || !DONE.contains(end.exitCode())) {
      List<String> lines = Files.readAllLines(said(name));
      lines.subList(Math.max(0, lines.size() - 20), lines.size()).forEach(out::println);
      throw new IllegalStateException(
          "the %s run ended with code %d".formatted(name, end.exitCode()));
    }
    return end;
  }

  private Path said(String name) {
    return settings.work().resolve(name + ".txt");
  }

  private List<String> command(Path result, int files) {
    return List.of(
        "run",
        cards.toString(),
        "--models",
        Program.root().resolve("models/starter").toString(),
        "--out",
        result.toString(),
        "--workers",
        Integer.toString(WORKERS),
        "--chunk-files",
        Integer.toString(files));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.getLastModifiedTime(file) + ContentHash.of(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
