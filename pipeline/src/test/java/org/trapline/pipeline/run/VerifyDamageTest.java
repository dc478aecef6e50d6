package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trapline.pipeline.settings.IfChanged;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.write.JudgedWith;
import org.trapline.transforms.write.ResultFolder;

/** Each damage that a result can have is named in a sentence. */
class VerifyDamageTest extends TwoCards {
  private static final String MEDIA = "media/deployment=b/part-0.parquet";
  private static final String DETECTIONS = "detections/deployment=a/part-0.parquet";
  private static final String OWN = "_trapline/published/b.parquet";
  private static final String DEPLOYMENTS = "deployments.parquet";
  private static final String SUCCESS = "_SUCCESS.json";

  private final Map<String, Damage> damages = new LinkedHashMap<>();
  private String chunk = "";

  /** Does something to a result. */
  private interface Damage {
    void in(Path result) throws IOException;
  }

  @BeforeEach
  void judge() throws IOException {
    run(IfChanged.REFUSE);
    chunk =
        "_trapline/chunks/b/"
            + contents(out.resolve("_trapline/chunks/b")).keySet().iterator().next();
    lost();
    broken();
    strange();
    strays();
    miscounted();
  }

  @Test
  void aSoundResultHasNoProblem() throws IOException {
    assertThat(problems()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachDamageIsNamed() {
    return damages.entrySet().stream()
        .map(
            damage ->
                dynamicTest(damage.getKey(), () -> isNamed(damage.getKey(), damage.getValue())));
  }

  private void isNamed(String sentence, Damage damage) throws IOException {
    Path copy = Files.createTempDirectory(work, "damaged");
    copy(out, copy, Integer.MAX_VALUE);
    damage.in(copy);

    List<String> problems = VerifyResult.of(ResultFolder.at(copy.toString())).problems();

    assertWithMessage("%s", problems)
        .that(problems.stream().anyMatch(problem -> problem.contains(sentence)))
        .isTrue();
    assertThat(problems.stream().filter(problem -> problem.contains("\n")).toList()).isEmpty();
  }

  private void lost() {
    damages.put(MEDIA + ", a table of deployment B, is missing", delete(MEDIA));
    damages.put(DETECTIONS + ", a table of deployment A, is missing", delete(DETECTIONS));
    damages.put(OWN + ", a table of deployment B, is missing", delete(OWN));
    damages.put(DEPLOYMENTS + " is missing", delete(DEPLOYMENTS));
    damages.put("there is no _SUCCESS.json", delete(SUCCESS));
    damages.put(chunk + ", a chunk of deployment B, is missing", delete(chunk));
    damages.put("judge.json is missing or damaged", delete("_trapline/judge.json"));
    damages.put(
        MEDIA + " belongs to no deployment of this result",
        result -> deleteFolder(result.resolve("_trapline/plan/b")));
    damages.put(
        "in deployment B has no row",
        rewrite(MEDIA, MediaRow.class, rows -> rows.subList(1, rows.size())));
    damages.put(
        chunk + " is damaged (it has 3 rows)",
        rewrite(chunk, JudgedMedia.class, rows -> rows.subList(1, rows.size())));
  }

  private void broken() {
    damages.put(MEDIA + " is damaged", truncate(MEDIA));
    damages.put(DETECTIONS + " is damaged", turnBits(DETECTIONS));
    damages.put(DEPLOYMENTS + " is damaged", truncate(DEPLOYMENTS));
    damages.put(chunk + " is damaged", turnBits(chunk));
    damages.put("_SUCCESS.json is damaged", write(SUCCESS, "{\"books\":"));
    damages.put(
        "is damaged (line 1 is no JSON)", write("_trapline/plan/b/part-0001.jsonl", "{\"chu"));
  }

  private void strange() {
    damages.put(
        MEDIA + " is a table of deployment A and lies where that of B should be",
        result ->
            Files.copy(
                result.resolve(MEDIA.replace("=b", "=a")),
                result.resolve(MEDIA),
                StandardCopyOption.REPLACE_EXISTING));
    damages.put("has a row too many", rewrite(MEDIA, MediaRow.class, VerifyDamageTest::doubled));
    damages.put(
        DETECTIONS + " has a detection too many",
        rewrite(DETECTIONS, DetectionRow.class, VerifyDamageTest::doubled));
    damages.put(
        "does not belong to the media table of deployment A",
        footer(DETECTIONS, DetectionRow.class, "trapline.publish", "another"));
    damages.put(
        "the media table of deployment B was judged by other models than this result",
        footer(MEDIA, MediaRow.class, JudgedWith.FOOTER, "another"));
    damages.put(
        chunk + " was judged by other models than this result",
        footer(chunk, JudgedMedia.class, JudgedWith.FOOTER, "another"));
    damages.put(
        MEDIA + " has other columns than this version writes",
        result ->
            Files.write(
                result.resolve(MEDIA),
                RecordTable.of(ThumbnailRow.class).toBytes(List.of(), Map.of())));
  }

  private void strays() {
    damages.put(
        "media/deployment=b/copy of part-0.parquet belongs to no deployment",
        result ->
            Files.copy(
                result.resolve(MEDIA),
                result.resolve("media/deployment=b/copy of part-0.parquet")));
    damages.put(
        "media/deployment=c/part-0.parquet belongs to no deployment",
        write("media/deployment=c/part-0.parquet", "stray"));
    damages.put(
        "_trapline/chunks/b/p0009-c000000-00000000.parquet belongs to no plan",
        write("_trapline/chunks/b/p0009-c000000-00000000.parquet", "stray"));
    damages.put("is being replaced", write("_trapline/replacing.json", "{\"to\": \"x\"}"));
  }

  private void miscounted() {
    damages.put(
        "files of deployment B as",
        result -> Files.write(result.resolve(OWN), ownRowOf(result, "a")));
    damages.put(
        "deployments.parquet does not say of deployment B what its tables say",
        rewrite(DEPLOYMENTS, DeploymentRow.class, rows -> rows.subList(0, 1)));
    damages.put(
        "_SUCCESS.json says 11 rows for deployment B, but its tables have 12",
        result ->
            Files.writeString(
                result.resolve(SUCCESS),
                Files.readString(result.resolve(SUCCESS))
                    .replaceFirst("(?s)(deployment=b\".*?\"rows\"\\s*:\\s*)12", "$111")));
  }

  private static <R> List<R> doubled(List<R> rows) {
    List<R> more = new ArrayList<>(rows);
    more.add(rows.get(0));
    return more;
  }

  private static Damage delete(String name) {
    return result -> Files.delete(result.resolve(name));
  }

  private static void deleteFolder(Path folder) throws IOException {
    ResultFolder.at(folder.getParent().toString()).deleteFolder(folder.getFileName().toString());
  }

  private static Damage write(String name, String text) {
    return result -> {
      Files.createDirectories(result.resolve(name).getParent());
      Files.writeString(result.resolve(name), text);
    };
  }

  private static Damage truncate(String name) {
    return result -> {
      byte[] all = Files.readAllBytes(result.resolve(name));
      Files.write(result.resolve(name), Arrays.copyOf(all, all.length * 2 / 3));
    };
  }

  /** In the first pages, behind the magic number. */
  private static Damage turnBits(String name) {
    return result -> {
      byte[] all = Files.readAllBytes(result.resolve(name));
      for (int i = 60; i < 90; i++) {
        all[i] ^= 0x10;
      }
      Files.write(result.resolve(name), all);
    };
  }

  private static <R extends Record> Damage rewrite(
      String name, Class<R> type, UnaryOperator<List<R>> change) {
    return result -> {
      ResultFolder folder = ResultFolder.at(result.toString());
      Map<String, String> footer = RecordTable.footer(folder.input(name));
      List<R> rows = RecordTable.of(type).readAll(folder.input(name));
      Files.write(
          result.resolve(name), RecordTable.of(type).toBytes(change.apply(rows), ours(footer)));
    };
  }

  private static <R extends Record> Damage footer(
      String name, Class<R> type, String key, String value) {
    return result -> {
      ResultFolder folder = ResultFolder.at(result.toString());
      Map<String, String> footer = ours(RecordTable.footer(folder.input(name)));
      footer.put(key, value);
      List<R> rows = RecordTable.of(type).readAll(folder.input(name));
      Files.write(result.resolve(name), RecordTable.of(type).toBytes(rows, footer));
    };
  }

  /** What Parquet adds by itself left out. */
  private static Map<String, String> ours(Map<String, String> footer) {
    Map<String, String> ours = new LinkedHashMap<>(footer);
    ours.keySet().removeIf(key -> !key.startsWith("trapline."));
    return ours;
  }

  /** The row of another deployment under the footer of this one: other counts. */
  private static byte[] ownRowOf(Path result, String slug) throws IOException {
    ResultFolder folder = ResultFolder.at(result.toString());
    RecordTable<DeploymentRow> table = RecordTable.of(DeploymentRow.class);
    return table.toBytes(
        table.readAll(folder.input("_trapline/published/" + slug + ".parquet")),
        ours(RecordTable.footer(folder.input(OWN))));
  }
}
