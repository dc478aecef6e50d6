package org.trapline.models.bands;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

class BandChoiceTest {
  private static final CameraKey RECONYX = new CameraKey("RECONYX", "HC600 HYPERFIRE", 2048, 1536);
  private static final CameraKey SMALL = new CameraKey("", "", 400, 300);

  @TempDir private Path folder;

  @Test
  void leavesEveryCameraToMeasurement() {
    assertThat(parse(" auto ").of(RECONYX)).isEmpty();
    assertThat(parse("auto").canonical()).isEqualTo("auto");
  }

  @Test
  void cropsNothingIfSwitchedOff() {
    BandMeasurement measured = parse("none").of(RECONYX).orElseThrow();

    assertThat(measured.source()).isEqualTo(BandSource.NONE);
    assertThat(measured.scene()).isEqualTo(PixelBox.whole(2048, 1536));
  }

  @ParameterizedTest
  @CsvSource({
    "'top=32,bottom=48',        0,   32, 2048, 1488, 'top=32,bottom=48'",
    "'bottom=100',              0,   0,  2048, 1436, 'top=0,bottom=100'",
    "' top = 2.5% , bottom=3%', 0,   38, 2048, 1490, 'top=2.5%,bottom=3.0%'",
    "'left=10%,right=48',       205, 0,  2000, 1536, 'top=0,bottom=0,left=10.0%,right=48'"
  })
  void cutsAsTold(String text, int left, int top, int right, int bottom, String canonical) {
    BandChoice choice = parse(text);

    BandMeasurement measured = choice.of(RECONYX).orElseThrow();

    assertThat(measured.source()).isEqualTo(BandSource.TOLD);
    assertThat(measured.scene()).isEqualTo(new PixelBox(left, top, right - left, bottom - top));
    assertThat(measured.reason()).contains(canonical);
    assertThat(choice.canonical()).isEqualTo(canonical);
  }

  @Test
  void leavesAPictureWholeThatIsSmallerThanWhatIsToBeCut() {
    BandMeasurement measured = parse("top=200,bottom=100").of(SMALL).orElseThrow();

    assertThat(measured.source()).isEqualTo(BandSource.UNSURE);
    assertThat(measured.scene()).isEqualTo(PixelBox.whole(400, 300));
    assertThat(measured.reason()).contains("400 x 300");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "automatic",
        "top",
        "top=-3",
        "top=3.5",
        "top=100%",
        "top=1,top=2",
        "above=3",
        "top=3;bottom=4",
        "absent.toml",
        "\0"
      })
  void namesTheOptionOfWhatItCannotRead(String text) {
    Exception wrong = assertThrows(IllegalArgumentException.class, () -> parse(text));

    assertThat(wrong).hasMessageThat().startsWith("--bands " + (text.isEmpty() ? "(empty)" : text));
    assertThat(wrong).hasMessageThat().contains("top=32,bottom=3%");
  }

  @Test
  void cutsWhatAProfileSaysAndMeasuresWhatItDoesNotKnow() throws IOException {
    BandChoice choice =
        parse(
            profile(
                """
                [[camera]]
                make = "Reconyx"
                model = "HC600 HyperFire"
                width = 2048
                height = 1536
                top = 32
                bottom = 32

                [[camera]]
                width = 500
                height = 375
                bottom = 25
                """));

    BandMeasurement known = choice.of(RECONYX).orElseThrow();
    assertThat(known.source()).isEqualTo(BandSource.PROFILE);
    assertThat(known.scene()).isEqualTo(new PixelBox(0, 32, 2048, 1472));
    assertThat(known.reason()).contains("bands.toml");
    assertThat(choice.of(new CameraKey("", " ", 500, 375)).orElseThrow().scene())
        .isEqualTo(PixelBox.whole(500, 350));
    assertThat(choice.of(SMALL)).isEmpty();
  }

  @Test
  void isTheSameProfileUnderAnotherNameAndWithAnotherContentAnother() throws IOException {
    String table = "[[camera]]\nwidth = 500\nheight = 375\nbottom = ";
    Path other = folder.resolve("other.toml");
    Files.writeString(other, "# the same\n" + table + "25\n");
    String canonical = parse(profile(table + "25")).canonical();

    assertThat(parse(other.toString()).canonical()).isEqualTo(canonical);
    assertThat(parse(profile(table + "26")).canonical()).isNotEqualTo(canonical);
  }

  @Test
  void readsTheProfileThatItWrites() throws IOException {
    CameraKey odd = new CameraKey("A \"B\"\\", "", 640, 480);
    Map<CameraKey, BandMeasurement> cameras = new TreeMap<>((a, b) -> a.width() - b.width());
    cameras.put(RECONYX, measured(new PixelBox(0, 32, 2048, 1472)));
    cameras.put(odd, measured(new PixelBox(3, 0, 630, 450)));

    BandChoice choice = parse(profile(BandProfile.toml(cameras)));

    cameras.forEach(
        (camera, measured) ->
            assertThat(choice.of(camera).orElseThrow().scene()).isEqualTo(measured.scene()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width = 3                                                    | nothing else",
        "[[camera]]\\nwidth = 3                                       | needs width and height",
        "[[camera]]\\nwidth = 3\\nheight = 4\\ntops = 1               | unknown field 'tops'",
        "[[camera]]\\nwidth = 3\\nheight = 4\\ntop = 1.5              | top = 1.5",
        "[[camera]]\\nwidth = 3\\nheight = 4\\nbottom = -1            | bottom = -1",
        "[[camera]]\\nwidth = 3\\nheight = 4\\ntop = 2\\nbottom = 2   | leaves nothing",
        "[[camera]]\\nwidth = 3\\nheight = 4\\nmake = 5               | text in quotes",
        "[[camera]]\\nwidth=3\\nheight=4\\n[[camera]]\\nwidth=3\\nheight=4 | twice",
        "[[camera                                                     | read as TOML"
      })
  void saysWhatIsWrongWithAProfile(String toml, String sentence) throws IOException {
    String file = profile(toml.replace("\\n", "\n"));

    Exception wrong = assertThrows(IllegalArgumentException.class, () -> parse(file));

    assertThat(wrong).hasMessageThat().contains(sentence);
    assertThat(wrong).hasMessageThat().contains(file);
  }

  private static BandMeasurement measured(PixelBox scene) {
    return new BandMeasurement(scene, BandSource.MEASURED, 24, "seen");
  }

  private String profile(String toml) throws IOException {
    return Files.writeString(folder.resolve("bands.toml"), toml).toString();
  }

  private static BandChoice parse(String text) {
    return BandChoice.parse("--bands", text);
  }
}
