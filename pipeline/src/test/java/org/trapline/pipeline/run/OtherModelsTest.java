package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trapline.pipeline.settings.IfChanged;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;

/** A result meets other models than it was judged by. */
class OtherModelsTest extends TwoCards {
  @Test
  void aRewordedCardGoesOnWithTheResult() throws IOException {
    run(IfChanged.REFUSE);
    edit(
        "species",
        card ->
            card.replaceFirst("description = \"[^\"]*\"", "description = \"Said better.\"")
                .replaceFirst("licence = \"[^\"]*\"", "licence = \"other\""));

    assertThat(run(IfChanged.REFUSE).plan().pending()).isEmpty();
  }

  @Test
  void aChangedCardIsRefusedAndBothWaysOutAreOffered() throws IOException {
    run(IfChanged.REFUSE);
    otherModels();

    InputException stopped = assertThrows(InputException.class, () -> run(IfChanged.REFUSE));

    assertThat(stopped).hasMessageThat().contains("species's input.batch.size was ");
    assertThat(stopped).hasMessageThat().contains(" and is now 7");
    assertThat(stopped).hasMessageThat().contains("--new-run");
    assertThat(stopped).hasMessageThat().contains("--replace");
  }

  @Test
  void aResultOfTheOldFormIsRefusedInASentence() throws IOException {
    run(IfChanged.REFUSE);
    Files.writeString(
        out.resolve("_trapline/judge.json"), "{\"filter\": \"starter 1 abc card 123\"}");

    InputException stopped = assertThrows(InputException.class, () -> run(IfChanged.REPLACE));

    assertThat(stopped).hasMessageThat().contains("another version of Trapline");
    assertThat(stopped).hasMessageThat().contains("--new-run");
    assertThat(run(IfChanged.NEW_RUN).books().rows()).isEqualTo(20);
  }

  @Test
  void aResultThatLostItsFingerprintIsNotTakenForANewOne() throws IOException {
    run(IfChanged.REFUSE);
    Files.delete(out.resolve("_trapline/judge.json"));

    InputException stopped = assertThrows(InputException.class, () -> run(IfChanged.REFUSE));

    assertThat(stopped).hasMessageThat().contains("nobody can tell how this result was judged");
  }

  @Test
  void aNewRunHasAFolderOfItsOwnAndGoesOnThere() throws IOException {
    run(IfChanged.REFUSE);
    Map<String, String> before = contents(out);
    otherModels();

    assertThat(run(IfChanged.NEW_RUN).plan().pendingFiles()).isEqualTo(20);
    assertThat(run(IfChanged.NEW_RUN).plan().pendingFiles()).isEqualTo(0);

    assertThat(contents(out)).isEqualTo(before);
    List<String> beside;
    try (Stream<Path> all = Files.list(work)) {
      beside =
          all.map(path -> path.getFileName().toString())
              .filter(name -> name.startsWith("out-run-"))
              .toList();
    }
    assertThat(beside).hasSize(1);
    assertThat(VerifyResult.of(ResultFolder.at(work.resolve(beside.get(0)).toString())).problems())
        .isEmpty();
  }

  @Test
  void aNewRunOfTheSameModelsGoesOnInTheResult() throws IOException {
    run(IfChanged.REFUSE);

    assertThat(run(IfChanged.NEW_RUN).plan().pending()).isEmpty();
    try (Stream<Path> all = Files.list(work)) {
      assertThat(all.map(path -> path.getFileName().toString()).toList())
          .containsExactly("cards", "models", "out");
    }
  }
}
