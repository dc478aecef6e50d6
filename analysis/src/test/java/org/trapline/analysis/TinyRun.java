package org.trapline.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a run says at its end, beside the tables of a {@link TinyResult}. */
public final class TinyRun {
  private TinyRun() {}

  /** Writes it into a result and gives the result back. */
  public static Path finish(Path result) throws IOException {
    Files.writeString(
        result.resolve("_run.json"),
        """
        {"trapline": "1.0", "finished": "2026-01-02T03:04:05.678Z",
         "models": [{"name": "finder", "version": "1.0"}, {"name": "namer", "version": "2.0"}]}
        """);
    return result;
  }
}
