package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.pipeline.settings.IfChanged;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.JudgedWith;
import org.trapline.transforms.write.ResultFolder;

/** A whole result judged anew in its place, killed on the way, and taken back. */
class ReplaceTest extends TwoCards {
  @Test
  void replacingGivesTheTablesOfAFreshResultAndKeepsThePlan() throws IOException {
    run(IfChanged.REFUSE);
    Map<String, String> plan = contents(out.resolve("_trapline/plan"));
    otherModels();

    assertThat(run(IfChanged.REPLACE).plan().pendingFiles()).isEqualTo(20);

    Map<String, String> replaced = contents(out.resolve("media"));
    assertThat(problems()).isEmpty();
    assertThat(contents(out.resolve("_trapline/plan"))).isEqualTo(plan);
    assertThat(fingerprints(out, "_trapline/chunks")).hasSize(1);
    assertThat(fingerprints(out, "media")).isEqualTo(fingerprints(out, "_trapline/chunks"));
    assertThat(Files.exists(out.resolve("_trapline/set-aside"))).isFalse();
    assertThat(run(IfChanged.REFUSE).plan().pending()).isEmpty();
    out = work.resolve("fresh");
    run(IfChanged.REFUSE);
    assertThat(contents(out.resolve("media"))).isEqualTo(replaced);
  }

  @Test
  void replacingNeedsEverySourceAndEveryFile() throws IOException {
    run(IfChanged.REFUSE);
    Map<String, String> before = contents(out);
    otherModels();
    copy(cards.resolve("A"), work.resolve("one/A"), 99);

    InputException oneCard =
        assertThrows(InputException.class, () -> run(IfChanged.REPLACE, work.resolve("one")));
    String lost = contents(cards.resolve("B")).keySet().iterator().next();
    Files.delete(cards.resolve("B").resolve(lost));
    InputException oneFile = assertThrows(InputException.class, () -> run(IfChanged.REPLACE));

    assertThat(oneCard).hasMessageThat().contains("deployment B is missing");
    assertThat(oneFile).hasMessageThat().contains("1 files of deployment B");
    assertThat(oneFile).hasMessageThat().contains("--new-run");
    Map<String, String> after = contents(out);
    after.keySet().removeIf(name -> name.contains("lock"));
    before.keySet().removeIf(name -> name.contains("lock"));
    assertThat(after).isEqualTo(before);
  }

  /** What a kill leaves: some chunks judged anew, one deployment's tables new, one's old. */
  private void killReplacingInTheMiddle() throws IOException {
    Map<String, String> old = contents(out);
    Path kept = work.resolve("kept");
    copy(out, kept, old.size());
    otherModels();
    run(IfChanged.REPLACE);
    // Deployment B as it was before, but for one chunk that is judged anew already.
    String slug = "b";
    Path chunks = out.resolve("_trapline/chunks").resolve(slug);
    for (String name : contents(chunks).keySet().stream().skip(1).toList()) {
      Files.delete(chunks.resolve(name));
    }
    for (String table : List.of("media", "detections")) {
      String name = table + "/deployment=" + slug + "/part-0.parquet";
      Files.copy(kept.resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    String row = "_trapline/published/" + slug + ".parquet";
    Files.copy(kept.resolve(row), out.resolve(row), StandardCopyOption.REPLACE_EXISTING);
    ResultFolder result = ResultFolder.at(out.toString());
    String before = JudgedWith.hash(ResultFolder.at(kept.toString()));
    copy(
        kept.resolve("_trapline/chunks"),
        out.resolve("_trapline/set-aside/" + before + "/chunks"),
        99);
    copy(
        kept.resolve("_trapline/bands"),
        out.resolve("_trapline/set-aside/" + before + "/bands"),
        99);
    Files.writeString(
        out.resolve("_trapline/replacing.json"), "{\"to\": \"" + JudgedWith.hash(result) + "\"}");
    Files.delete(out.resolve("_SUCCESS.json"));
  }

  @Test
  void aReplacementThatWasKilledContinuesAndNothingMixes() throws IOException {
    run(IfChanged.REFUSE);
    killReplacingInTheMiddle();

    RunOutcome outcome = run(IfChanged.REPLACE);

    assertThat(outcome.plan().pendingFiles()).isEqualTo(8);
    assertThat(problems()).isEmpty();
    assertThat(fingerprints(out, "media")).hasSize(1);
    Map<String, String> replaced = contents(out.resolve("media"));
    out = work.resolve("fresh");
    run(IfChanged.REFUSE);
    assertThat(contents(out.resolve("media"))).isEqualTo(replaced);
  }

  @Test
  void theEarlierModelsTakeAHalfReplacedResultBackWithoutJudging() throws IOException {
    run(IfChanged.REFUSE);
    Map<String, String> before = contents(out.resolve("media"));
    killReplacingInTheMiddle();
    edit("species", card -> card.replaceFirst("batch_size = 7\n", ""));

    InputException refused = assertThrows(InputException.class, () -> run(IfChanged.REFUSE));
    RunOutcome back = run(IfChanged.REPLACE);

    assertThat(refused).hasMessageThat().contains("--replace");
    assertThat(back.plan().pendingFiles()).isEqualTo(0);
    assertThat(contents(out.resolve("media"))).isEqualTo(before);
    assertThat(problems()).isEmpty();
  }

  @Test
  void aHalfReplacedResultIsNotPublishedAgain() throws IOException {
    run(IfChanged.REFUSE);
    killReplacingInTheMiddle();

    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                Republish.run(
                    ResultFolder.at(out.toString()),
                    PublishSettings.DEFAULT,
                    Clock.systemUTC(),
                    RunListener.NONE));

    assertThat(refused).hasMessageThat().contains("is being replaced");
  }
}
