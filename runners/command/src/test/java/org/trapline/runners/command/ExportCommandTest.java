package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          export camtrap-dp gs://bucket/r --out x | the result gs://bucket/r is not on this machine
          export camtrap-dp nowhere --out x | There is no folder nowhere
          export camtrap-dp . --out pom.xml | --out must be a folder, and this is a file, but was
          export camtrap-dp . --out x --sampling-design odd | --sampling-design must be simple-random or
          export camtrap-dp . --out x --coordinate-decimals 9 | --coordinate-decimals must be from 0 to 7
          export megadetector nowhere --out x.json | There is no folder nowhere
          export megadetector . --out no/such/x.json | --out must be a file in a folder that exists
          export speciesnet nowhere --out x.json | holds no finished result
          sort . --out x --by genus | --by must be species or station-species, but was 'genus'
          sort . --out x --copy --link | --copy and --link exclude each other
          sort nowhere --out x | There is no folder nowhere
          export r . --out x --occasion-days 0 | An occasion of 0 days is none; give 1 or more
          export r . --out x --first-occasion odd | --first-occasion must be station or survey
          moved nowhere --out x.csv | has no manifest.csv; give the folder that was --out of
          moved . --out no/such.csv | --out must be a file in a folder that exists
          """)
  void saysInASentenceWhatIsWrong(String typed, String sentence) {
    Typed answer = Typed.of(typed.split(" ", -1));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.err().lines().count()).isEqualTo(1);
  }
}
