package org.trapline.runners.stores;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.runners.tables.Cards;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.runners.tables.Typed;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.write.ResultFolder;

/** The whole job on the example card dump, from a bucket into a bucket, as it would be typed. */
class S3RunTest {
  private static final String CARDS = "s3://survey/cards";
  private static final String CARD = "RIV-02_after";

  @TempDir static Path disk;
  @TempDir Path copy;

  private static S3Server server;

  @BeforeAll
  static void judgeOnThisMachine() throws Exception {
    server = new S3Server();
    Path cards = Cards.copyAll(disk.resolve("cards"));
    server.upload(cards, "cards");
    server.giveTimes("cards", cards);
    for (String out : List.of("all", "one")) {
      String source = out.equals("all") ? cards.toString() : cards.resolve(CARD).toString();
      Typed answer = Cards.run(List.of(), source, disk.resolve(out).toString());
      assertWithMessage(answer.err()).that(answer.code()).isEqualTo(0);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Test
  void theTablesInABucketAreThoseOnADisk() throws IOException {
    Typed answer = Cards.run(straight(), CARDS, "s3://survey/results");

    assertWithMessage(answer.err()).that(answer.code()).isEqualTo(0);
    assertThat(answer.out()).contains("171 files in 4 deployments");
    ParquetRows rows = ParquetRows.of(server.download("results", copy));
    assertThat(rows.differencesFrom(ParquetRows.of(disk.resolve("all")))).isEmpty();
    for (String table : List.of("media", "detections", "thumbnails", "deployments.parquet")) {
      assertWithMessage(table).that(rows.count(table)).isGreaterThan(0);
    }
    assertThat(Typed.of(straight(), "verify", "s3://survey/results").code()).isEqualTo(0);
    Typed status = Typed.of(straight(), "status", "s3://survey/results/");
    assertThat(status.code()).isEqualTo(0);
    assertThat(status.out()).contains("171 of 171 files (100 %) are judged");
    List<String> before = server.keys("results/_trapline/chunks");
    assertThat(Cards.run(straight(), CARDS, "s3://survey/results").out())
        .contains("171 files in 4 deployments, 171 of them judged before");
    assertThat(server.keys("results/_trapline/chunks")).isEqualTo(before);
  }

  @Test
  void whatBreaksOffInTheMiddleLeavesNothingAndTheNextRunGoesOn() throws IOException {
    String result = "s3://survey/broken";
    try (Wire wire = new Wire(server.port(), "PUT /survey/broken/_trapline/chunks/", 1)) {
      Typed answer = Cards.run(S3Server.options(wire.port()), CARDS + "/" + CARD, result);

      assertThat(wire.broken()).isAtLeast(1);
      assertWithMessage(answer.err()).that(answer.code()).isEqualTo(5);
      assertThat(answer.err()).contains("s3://survey/broken/_trapline/chunks/");
      assertThat(answer.err()).contains("run the same command again");
    }
    Typed status = Typed.of(straight(), "status", result);
    assertThat(status.code()).isEqualTo(5);
    assertThat(status.out()).contains("1 of 3 chunks");
    ResultFolder folder = ResultFolder.at(result);
    for (String key : server.keys("broken/_trapline/chunks")) {
      String[] levels = key.split("/", -1);
      assertThat(ChunkFile.read(folder, levels[3], levels[4].replace(".parquet", ""))).isNotEmpty();
    }

    assertThat(Cards.run(straight(), CARDS + "/" + CARD, result).code()).isEqualTo(0);

    assertThat(
            ParquetRows.of(server.download("broken", copy))
                .differencesFrom(ParquetRows.of(disk.resolve("one"))))
        .isEmpty();
    assertThat(Typed.of(straight(), "verify", result).code()).isEqualTo(0);
  }

  @Test
  void aTableThatBreaksOffIsNoTable() throws IOException {
    try (Wire wire = new Wire(server.port(), "PUT /survey/table/media/", 0)) {
      assertThat(
              Cards.run(S3Server.options(wire.port()), CARDS + "/" + CARD, "s3://survey/table")
                  .code())
          .isEqualTo(5);
    }
    assertThat(server.keys("table/media")).isEmpty();
    assertThat(server.keys("table")).doesNotContain("table/_SUCCESS.json");

    assertThat(Cards.run(straight(), CARDS + "/" + CARD, "s3://survey/table").code()).isEqualTo(0);
    assertThat(
            ParquetRows.of(server.download("table", copy))
                .differencesFrom(ParquetRows.of(disk.resolve("one"))))
        .isEmpty();
  }

  @Test
  void otherModelsReplaceAResult() throws IOException {
    Path models = Cards.copy(Cards.STARTER, copy.resolve("models"));
    String[] command = {
      "run",
      CARDS + "/" + CARD,
      "--out",
      "s3://survey/replaced",
      "--filter",
      models.resolve("blank-filter").toString(),
      "--species",
      models.resolve("species").toString(),
      "--workers",
      "2",
      "--replace"
    };
    assertThat(Typed.of(straight(), command).code()).isEqualTo(0);
    Path card = models.resolve("species/model.toml");
    Files.writeString(
        card, Files.readString(card).replaceFirst("(?m)^decode = .*$", "$0\nbatch_size = 7"));

    Typed again = Typed.of(straight(), command);

    assertWithMessage(again.err()).that(again.code()).isEqualTo(0);
    Typed verdict = Typed.of(straight(), "verify", "s3://survey/replaced");
    assertWithMessage(verdict.err()).that(verdict.code()).isEqualTo(0);
    assertThat(server.keys("replaced/_trapline/set-aside")).isEmpty();
  }

  @Test
  void saysInASentenceWhatIsWrong() {
    Typed noBucket = Cards.run(straight(), "s3://nowhere/cards", disk.resolve("x").toString());
    assertThat(noBucket.code()).isEqualTo(2);
    assertThat(noBucket.err()).contains("s3://nowhere/cards");
    assertThat(noBucket.err()).contains("bucket does not exist");
    assertThat(noBucket.err().lines().count()).isEqualTo(1);
    Typed empty = Cards.run(straight(), "s3://survey/crads", disk.resolve("x").toString());
    assertThat(empty.err()).contains("s3://survey/crads does not exist or is empty");
    Typed noServer = Typed.of(S3Server.options(1), "status", "s3://survey/results");
    assertThat(noServer.code()).isEqualTo(5);
    assertThat(noServer.err()).contains("can't be reached");
    assertThat(noServer.err().lines().count()).isEqualTo(1);
    Typed noResult = Typed.of(straight(), "status", "s3://survey/cards");
    assertThat(noResult.code()).isEqualTo(2);
    Typed unknown = Typed.of(straight(), "verify", "nosuch://survey/cards");
    assertThat(unknown.err()).contains("nosuch://survey/cards");
    assertThat(unknown.err().lines().count()).isEqualTo(1);
  }

  private static List<String> straight() {
    return S3Server.options(server.port());
  }
}
