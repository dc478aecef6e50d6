package org.trapline.runners.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Cards of the example dump, and the command that judges them. */
public final class Cards {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
  private static final Path DUMP = ROOT.resolve("examples/card-dump");
  public static final Path STARTER = ROOT.resolve("models/starter");

  private Cards() {}

  /** Copies a card into a folder. */
  public static Path copy(String card, Path folder) throws IOException {
    return copy(DUMP.resolve(card), folder.resolve(card));
  }

  /** Copies all cards. */
  public static Path copyAll(Path folder) throws IOException {
    return copy(DUMP, folder);
  }

  /** Copies whatever files are in a folder. */
  public static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return to;
  }

  /** Judges cards with the starter models, in small chunks so that there are several. */
  public static Typed run(List<String> beams, String cards, String out) {
    return Typed.of(
        beams,
        "run",
        cards,
        "--models",
        STARTER.toString(),
        "--out",
        out,
        "--workers",
        "2",
        "--chunk-files",
        "16");
  }
}
