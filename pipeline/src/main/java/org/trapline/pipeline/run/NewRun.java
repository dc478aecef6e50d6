package org.trapline.pipeline.run;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.models.ChosenModels;
import org.trapline.pipeline.models.JudgeFingerprint;
import org.trapline.pipeline.settings.IfChanged;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Where other models judge without touching a result: a folder beside it whose name follows from
 * the models, so that the same command goes on there and a third set of models has a third folder.
 */
public final class NewRun {
  private NewRun() {}

  /**
   * The settings with the result's folder that they amount to: another one only for {@code
   * --new-run} over a result of other models.
   *
   * @throws InputException if the result is the root of a disk, which has no place beside it
   */
  public static RunSettings settle(RunSettings settings) throws IOException {
    ResultFolder result = ResultFolder.at(settings.work().out());
    if (settings.ifChanged() != IfChanged.NEW_RUN || !result.exists(ResultNames.JUDGE)) {
      return settings;
    }
    ChosenModels models = ChosenModels.open(settings.judge());
    JudgeFingerprint begun = readable(result);
    if (begun != null) {
      HowToJudge same = HowToJudge.of(settings, models, begun);
      if (same.fingerprint().differences(begun).isEmpty()) {
        return settings;
      }
    }
    String name = HowToJudge.of(settings, models, null).fingerprint().hashOfModels();
    return settings.into(beside(result) + "-run-" + name);
  }

  private static String beside(ResultFolder result) {
    Path local = result.localPath();
    if (local != null && local.getFileName() == null) {
      throw new InputException(
          "%s is the root of a disk, so that there is no place beside it for --new-run: give another folder with --out."
              .formatted(local));
    }
    return result.spec().replaceFirst("[/\\\\]+$", "");
  }

  /** Null where nobody can tell how it was judged: then today's models are others. */
  private static @Nullable JudgeFingerprint readable(ResultFolder result) throws IOException {
    try {
      return JudgeFingerprint.stored(result);
    } catch (InputException e) {
      return null;
    }
  }
}
