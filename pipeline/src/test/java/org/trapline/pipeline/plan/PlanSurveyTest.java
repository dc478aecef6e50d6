package org.trapline.pipeline.plan;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.find.WhoseCard;
import org.trapline.transforms.write.ResultFolder;

class PlanSurveyTest {
  @TempDir Path temp;

  @Test
  void refusesAFolderWhoseRowInTheCsvIsSpeltInAnotherCase() throws IOException {
    Path card = Files.createDirectories(temp.resolve("cards/RIV-01"));
    Files.writeString(card.resolve("A.JPG"), "no photo, but named as one");
    String out = temp.resolve("out").toString();
    PlanSurvey survey = new PlanSurvey(ResultFolder.at(out), 8, LocalDate.of(2026, 1, 1));
    List<String> sources = List.of(temp.resolve("cards").toString());
    WhoseCard whose = WhoseCard.from(null, List.of(), null);

    InputException error =
        assertThrows(InputException.class, () -> survey.plan(sources, whose, List.of("riv-01"), 0));

    assertThat(error).hasMessageThat().contains("'riv-01'");
    assertThat(error).hasMessageThat().contains("'RIV-01'");
    assertThat(survey.plan(sources, whose, List.of("RIV-01"), 0).plannedFiles()).isEqualTo(1);
  }
}
