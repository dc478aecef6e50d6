package org.trapline.pipeline.check;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.pixels.SyntheticPhoto;
import org.trapline.pipeline.check.ClockDoubt.Kind;
import org.trapline.transforms.find.InputException;

class CheckDrawnCardsTest {
  @TempDir Path temp;
  private Path folder = Path.of("");
  private DrawnCards cards = new DrawnCards(folder);

  @BeforeEach
  void lay() {
    folder = temp.resolve("cards");
    cards = new DrawnCards(folder);
  }

  @Test
  void namesBothSerialsOfACardThatTwoCamerasWroteOn() throws IOException {
    cards.write("RIV-01/A.JPG", DrawnCards.photo("2024-05-01T10:00:00").jpeg());
    cards.write("RIV-01/B.JPG", DrawnCards.photo("2024-05-01T11:00:00").serial("B2").jpeg());

    DeploymentCheck check = cards.check().deployments().get(0);

    assertThat(check.cameras())
        .containsExactly(new CameraSeen("DRAWN D-1", List.of("A1", "B2"), 2));
    assertThat(check.first()).isEqualTo(LocalDateTime.parse("2024-05-01T10:00:00"));
    assertThat(check.last()).isEqualTo(LocalDateTime.parse("2024-05-01T11:00:00"));
    assertThat(check.clock()).isEmpty();
  }

  @Test
  void mistrustsEachClockForItsOwnReason() throws IOException {
    cards.write("RIV-01/DCIM/100DRAWN/A.JPG", DrawnCards.photo("2024-05-01T10:00:00").jpeg());
    cards.write("RIV-01/DCIM/100DRAWN/B.JPG", DrawnCards.photo("2031-05-01T10:00:00").jpeg());
    cards.write("RIV-01/DCIM/101DRAWN/A.JPG", DrawnCards.photo("2015-01-01T00:10:00").jpeg());
    cards.write("RIV-01/DCIM/101DRAWN/B.JPG", SyntheticPhoto.sized(64, 48).jpeg());

    List<ClockDoubt> doubts = cards.check().deployments().get(0).clock();

    assertThat(doubts)
        .containsExactly(
            doubt(Kind.NOT_SET, "DCIM/101DRAWN/A.JPG", "2015-01-01T00:10:00"),
            doubt(Kind.IN_FUTURE, "DCIM/100DRAWN/B.JPG", "2031-05-01T10:00:00"),
            new ClockDoubt(
                Kind.JUMPS_BACK,
                1,
                "DCIM/101DRAWN/A.JPG",
                LocalDateTime.parse("2015-01-01T00:10:00"),
                LocalDateTime.parse("2031-05-01T10:00:00")),
            new ClockDoubt(Kind.NO_TIME, 1, "DCIM/101DRAWN/B.JPG", null, null));
  }

  private static ClockDoubt doubt(Kind kind, String path, String shown) {
    return new ClockDoubt(kind, 1, path, LocalDateTime.parse(shown), null);
  }

  @Test
  void comparesTimesWithTheDeclaredPeriodAfterTheClockShift() throws IOException {
    cards.write("RIV-01/A.JPG", DrawnCards.photo("2024-04-30T10:00:00").jpeg());
    cards.write("RIV-01/B.JPG", DrawnCards.photo("2024-05-03T10:00:00").jpeg());
    Path csv = csv("deploymentID,deploymentStart,deploymentEnd\nRIV-01,2024-05-01,2024-05-02\n");

    List<ClockDoubt> doubts = cards.check(csv).deployments().get(0).clock();

    assertThat(doubts.stream().map(ClockDoubt::kind))
        .containsExactly(Kind.BEFORE_START, Kind.AFTER_END);
    Path shifted =
        csv(
            """
            deploymentID,deploymentStart,deploymentEnd,clock_shift
            RIV-01,2024-05-01,2024-05-05,P1DT1H
            """);
    DeploymentCheck right = cards.check(shifted).deployments().get(0);
    assertThat(right.clock()).isEmpty();
    assertThat(right.first()).isEqualTo(LocalDateTime.parse("2024-05-01T11:00:00"));
  }

  @Test
  void findsCopiesInOneDeploymentAndAcrossTwo() throws IOException {
    byte[] one = DrawnCards.photo("2024-05-01T10:00:00").jpeg();
    cards.write("RIV-01/A.JPG", one);
    cards.write("RIV-01/B.JPG", one);
    cards.write("RIV-02/C.JPG", one);
    byte[] sameSize = one.clone();
    sameSize[one.length / 2] ^= 1;
    cards.write("RIV-02/D.JPG", sameSize);
    cards.write("RIV-02/EMPTY.JPG", new byte[0]);
    cards.write("RIV-02/EMPTY2.JPG", new byte[0]);

    Duplicates duplicates = cards.check().duplicates();

    assertThat(duplicates.byBeginning()).isEqualTo(0);
    assertThat(duplicates.groups())
        .containsExactly(
            new SameContent(
                List.of(
                    new SameContent.Place("RIV-01", "A.JPG"),
                    new SameContent.Place("RIV-01", "B.JPG"),
                    new SameContent.Place("RIV-02", "C.JPG"))));
  }

  @Test
  void tellsLargePhotosApartThatBeginAlikeAndSeesWhereOneEndsEarly() throws IOException {
    byte[] large =
        SyntheticPhoto.sized(900, 700).quality(1f).taken(LocalDateTime.of(2024, 5, 1, 9, 0)).jpeg();
    assertThat(large.length).isGreaterThan(LookAtFile.HEAD);
    byte[] otherEnd = large.clone();
    otherEnd[large.length - 200] ^= 1;
    cards.write("RIV-01/A.JPG", large);
    cards.write("RIV-01/B.JPG", otherEnd);
    cards.write("RIV-01/C.JPG", Arrays.copyOf(large, large.length - 5000));

    CardCheck check = cards.check();

    assertThat(check.duplicates().groups()).isEmpty();
    assertThat(check.deployments().get(0).bad())
        .containsExactly(new BadFile("C.JPG", true, "The file ends before its picture does."));
  }

  @Test
  void stopsWhereTheRunWouldStopForAnIdThatDiffersInCase() throws IOException {
    cards.write("RIV-01/A.JPG", DrawnCards.photo("2024-05-01T10:00:00").jpeg());
    Path csv = csv("deploymentID\nriv-01\n");

    InputException error = assertThrows(InputException.class, () -> cards.check(csv));

    assertThat(error).hasMessageThat().contains("differ only in case");
  }

  @Test
  void knowsNoTimeWithoutModels() throws IOException {
    cards.write("RIV-01/A.JPG", DrawnCards.photo("2024-05-01T10:00:00").jpeg());

    assertThat(cards.check().time()).isNull();
  }

  private Path csv(String text) throws IOException {
    return Files.writeString(temp.resolve("deployments.csv"), text);
  }
}
