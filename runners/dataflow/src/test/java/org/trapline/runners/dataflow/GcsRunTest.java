package org.trapline.runners.dataflow;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.runners.tables.Cards;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.runners.tables.Typed;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.store.RemoteFiles;
import org.trapline.transforms.write.ResultFolder;

/**
 * The whole job on the example card dump, from a bucket into a bucket of a server that speaks as
 * Google's does, by Beam's own client for it and from this package's class path.
 */
class GcsRunTest {
  private static final String CARDS = "gs://survey/cards";
  private static final String CARD = "RIV-02_after";

  @TempDir static Path disk;
  @TempDir Path copy;

  private static GcsServer server;

  @BeforeAll
  static void judgeOnThisMachine() throws IOException {
    server = new GcsServer();
    Path cards = Cards.copyAll(disk.resolve("cards"));
    server.objects().upload(cards, "cards");
    for (String out : List.of("all", "one")) {
      String source = out.equals("all") ? cards.toString() : cards.resolve(CARD).toString();
      Typed answer = Cards.run(List.of(), source, disk.resolve(out).toString());
      assertWithMessage(answer.err()).that(answer.code()).isEqualTo(0);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theTablesInABucketAreThoseOnADisk() throws IOException {
    Typed answer = Cards.run(server.options(), CARDS, "gs://survey/results");

    assertWithMessage(answer.err()).that(answer.code()).isEqualTo(0);
    assertThat(answer.out()).contains("171 files in 4 deployments");
    ParquetRows rows = ParquetRows.of(server.objects().download("results", copy));
    assertThat(rows.differencesFrom(ParquetRows.of(disk.resolve("all")))).isEmpty();
    for (String table : List.of("media", "detections", "thumbnails", "deployments.parquet")) {
      assertWithMessage(table).that(rows.count(table)).isGreaterThan(0);
    }
    assertThat(Typed.of(server.options(), "verify", "gs://survey/results").code()).isEqualTo(0);
    Typed status = Typed.of(server.options(), "status", "gs://survey/results/");
    assertThat(status.code()).isEqualTo(0);
    assertThat(status.out()).contains("171 of 171 files (100 %) are judged");
    List<String> committed = server.objects().names("results/_trapline/chunks/");
    assertThat(Cards.run(server.options(), CARDS, "gs://survey/results").out())
        .contains("171 files in 4 deployments, 171 of them judged before");
    assertThat(server.objects().names("results/_trapline/chunks/")).isEqualTo(committed);
  }

  @Test
  void aCommitThatBreaksOffLeavesNothingAndTheNextRunGoesOn() throws IOException {
    server.uploads().breakOff("broken/_trapline/chunks/", 1);
    Typed answer = Cards.run(server.options(), CARDS + "/" + CARD, "gs://survey/broken");
    server.uploads().breakOff("", 0);

    assertThat(server.uploads().broken()).isAtLeast(1);
    assertWithMessage(answer.err()).that(answer.code()).isEqualTo(5);
    assertThat(answer.err()).contains("gs://survey/broken/_trapline/chunks/");
    assertThat(answer.err()).contains("run the same command again");
    Typed status = Typed.of(server.options(), "status", "gs://survey/broken");
    assertThat(status.code()).isEqualTo(5);
    assertThat(status.out()).contains("1 of 3 chunks");
    ResultFolder folder = ResultFolder.at("gs://survey/broken");
    for (String name : server.objects().names("broken/_trapline/chunks/")) {
      String[] levels = name.split("/", -1);
      assertThat(ChunkFile.read(folder, levels[3], levels[4].replace(".parquet", ""))).isNotEmpty();
    }
    assertGoesOn("broken");
  }

  @Test
  void aTableThatBreaksOffIsNoTable() throws IOException {
    server.uploads().breakOff("table/media/", 0);
    Typed answer = Cards.run(server.options(), CARDS + "/" + CARD, "gs://survey/table");
    server.uploads().breakOff("", 0);

    assertThat(answer.code()).isEqualTo(5);
    assertThat(server.objects().names("table/media/")).isEmpty();
    assertThat(server.objects().has("table/_SUCCESS.json")).isFalse();
    assertGoesOn("table");
  }

  private void assertGoesOn(String result) throws IOException {
    String address = "gs://survey/" + result;
    assertThat(Cards.run(server.options(), CARDS + "/" + CARD, address).code()).isEqualTo(0);
    assertThat(
            ParquetRows.of(server.objects().download(result, copy))
                .differencesFrom(ParquetRows.of(disk.resolve("one"))))
        .isEmpty();
    assertThat(Typed.of(server.options(), "verify", address).code()).isEqualTo(0);
  }

  @Test
  void listsManyNamesPageByPageAndAsksForNoneOfThem() throws IOException {
    for (int i = 0; i < 4500; i++) {
      server.objects().put("many/IMG_%04d.JPG".formatted(i), new byte[] {1});
    }
    server.objects().put("many/folder/", new byte[0]);
    Typed.of(server.options(), "status", "gs://survey/results");
    int before = server.requests().size();
    List<String> names = new ArrayList<>();

    RemoteFiles.below("gs://survey/many/", file -> names.add(file.name()));

    assertThat(names).hasSize(4500);
    assertThat(names).contains("gs://survey/many/IMG_4499.JPG");
    List<String> asked = server.requests().subList(before, server.requests().size());
    assertThat(asked).hasSize(5);
    assertThat(Set.copyOf(asked)).containsExactly("GET /storage/v1/b/survey/o");
  }

  @Test
  void saysInASentenceWhatIsWrong() {
    Typed noBucket =
        Cards.run(server.options(), "gs://nowhere/cards", disk.resolve("x").toString());
    assertThat(noBucket.code()).isEqualTo(2);
    assertThat(noBucket.err()).contains("gs://nowhere/cards");
    assertThat(noBucket.err()).contains("bucket does not exist");
    assertThat(noBucket.err().lines().count()).isEqualTo(1);
    Typed empty = Cards.run(server.options(), "gs://survey/crads", disk.resolve("x").toString());
    assertThat(empty.err()).contains("gs://survey/crads does not exist or is empty");
    Typed noResult = Typed.of(server.options(), "status", "gs://survey/cards");
    assertThat(noResult.code()).isEqualTo(2);
  }
}
