package org.trapline.analysis.sort;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.schemas.MediaLabel;

class SortFolderTest {
  private static final String DAY = "2024-05-02T10:00:0";

  @TempDir Path folder;
  private Path result;
  private Path out;
  private final Map<String, Path> photos = new TreeMap<>();

  @BeforeEach
  void takePhotos() throws IOException {
    out = folder.resolve("sorted");
    result =
        TinyResult.in(Files.createDirectories(folder.resolve("result")))
            .deployment("A_1", "A")
            .deployment("B_1", "B")
            .add(
                animal("A_1", "same.jpg", DAY + "0", "Anas platyrhynchos", 0.8),
                animal("B_1", "same.jpg", DAY + "1", "anas Platyrhynchos", 0.8),
                animal("A_1", "SAME.JPG", DAY + "2", "Anas platyrhynchos", 0.8),
                animal("A_1", "otter.jpg", DAY + "3", "Lutra lutra", 0.8),
                other("A_1", "=1+1.jpg", DAY + "4", MediaLabel.BLANK),
                other("A_1", "person.jpg", DAY + "5", MediaLabel.HUMAN),
                other("A_1", "dark.jpg", DAY + "6", MediaLabel.UNKNOWN),
                other("A_1", "car.jpg", DAY + "7", MediaLabel.VEHICLE))
            .write();
    for (String id :
        List.of(
            "A_1/same.jpg",
            "B_1/same.jpg",
            "A_1/SAME.JPG",
            "A_1/otter.jpg",
            "A_1/=1+1.jpg",
            "A_1/person.jpg",
            "A_1/dark.jpg")) {
      Path photo = folder.resolve("card").resolve(photos.size() + ".jpg");
      Files.createDirectories(photo.getParent());
      photos.put(id, Files.writeString(photo, "photo " + id));
    }
  }

  private SortFolder.Done sort(SortBy by, Transfer how) throws IOException {
    return SortFolder.fill(out, PlanSort.of(result, by), how, photos::get);
  }

  /** Path below the folder of the sort, and what is in it. */
  private Map<String, String> sorted() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString().replace('\\', '/');
        if (!name.equals(Manifest.NAME)) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  @Test
  void copiesEachPhotoIntoTheFolderOfItsSpeciesUnderANameOfItsOwn() throws IOException {
    SortFolder.Done done = sort(SortBy.SPECIES, Transfer.COPY);

    assertThat(sorted())
        .containsExactly(
            "Anas platyrhynchos/A_1 DCIM_SAME A_1_SAME.JPG.JPG",
            "photo A_1/SAME.JPG",
            "Anas platyrhynchos/A_1 DCIM_same A_1_same.jpg.jpg",
            "photo A_1/same.jpg",
            "Anas platyrhynchos/B_1 DCIM_same B_1_same.jpg.jpg",
            "photo B_1/same.jpg",
            "Lutra lutra/A_1 DCIM_otter A_1_otter.jp.jpg",
            "photo A_1/otter.jpg",
            "blank/A_1 DCIM_=1+1 A_1_=1+1.jpg.jpg",
            "photo A_1/=1+1.jpg");
    assertThat(done.transferred()).isEqualTo(5);
    assertThat(done.heldBack()).isEqualTo(2);
    assertThat(done.missing().stream().map(SortedFile::mediaId).toList())
        .containsExactly("A_1/car.jpg");
  }

  @Test
  void makesAFolderForEachStation() throws IOException {
    sort(SortBy.STATION_SPECIES, Transfer.COPY);
    assertThat(sorted().keySet().stream().map(path -> path.replaceFirst("/[^/]*$", "")).toList())
        .containsExactly(
            "A/Anas platyrhynchos",
            "A/Anas platyrhynchos",
            "A/Lutra lutra",
            "A/blank",
            "B/Anas platyrhynchos");
  }

  @Test
  void linksWithoutACopy() throws IOException {
    sort(SortBy.SPECIES, Transfer.LINK);
    assertThat(sorted()).hasSize(5);
    assertThat(
            Files.isSameFile(
                out.resolve("Lutra lutra/A_1 DCIM_otter A_1_otter.jp.jpg"),
                photos.get("A_1/otter.jpg")))
        .isTrue();
  }

  @Test
  void goesOnWhereItWasStoppedAndLeavesWhatWasMoved() throws IOException {
    sort(SortBy.SPECIES, Transfer.COPY);
    Path otter = out.resolve("Lutra lutra/A_1 DCIM_otter A_1_otter.jp.jpg");
    Path moved = out.resolve("Anas platyrhynchos").resolve(otter.getFileName());
    Files.move(otter, moved);
    Files.delete(out.resolve("blank/A_1 DCIM_=1+1 A_1_=1+1.jpg.jpg"));

    SortFolder.Done again = sort(SortBy.SPECIES, Transfer.COPY);

    assertThat(again.transferred()).isEqualTo(1);
    assertThat(again.there()).isEqualTo(4);
    assertThat(Files.exists(otter)).isFalse();
    assertThat(Files.exists(moved)).isTrue();
  }

  @Test
  void readsMovedPhotosBackAsCorrections() throws IOException {
    sort(SortBy.SPECIES, Transfer.COPY);
    move("Lutra lutra/A_1 DCIM_otter A_1_otter.jp.jpg", "Anas Platyrhynchos 2");
    move("Anas platyrhynchos/A_1 DCIM_same A_1_same.jpg.jpg", "BLANK");
    move("Anas platyrhynchos/B_1 DCIM_same B_1_same.jpg.jpg", ".");
    Files.delete(out.resolve("Anas platyrhynchos/A_1 DCIM_SAME A_1_SAME.JPG.JPG"));
    Files.writeString(out.resolve("notes.txt"), "mine");

    MovedFiles.Found found = MovedFiles.in(out);
    Path csv = folder.resolve("review.csv");
    MovedFiles.write(found, csv);

    assertThat(found.unmoved()).isEqualTo(2);
    assertThat(found.gone()).isEqualTo(1);
    assertThat(found.strange()).isEqualTo(1);
    List<CSVRecord> rows;
    try (var parser =
        org.apache.commons.csv.CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(csv))) {
      rows = parser.getRecords();
    }
    assertThat(
            rows.stream()
                .map(
                    row ->
                        String.join(
                            "|",
                            row.get("unit_kind"),
                            row.get("deployment_id"),
                            row.get("media_id"),
                            row.get("machine_name"),
                            row.get("human_name")))
                .toList())
        .containsExactly(
            "media|A_1|A_1/otter.jpg|Lutra lutra|Anas Platyrhynchos 2",
            "media|A_1|A_1/same.jpg|Anas platyrhynchos|blank");
  }

  private void move(String file, String target) throws IOException {
    Path from = out.resolve(file);
    Path to = out.resolve(target);
    Files.createDirectories(to);
    Files.move(from, to.resolve(from.getFileName()));
  }

  @Test
  void refusesAFolderThatNoSortHasFilled() {
    AnalysisInputException error =
        assertThrows(AnalysisInputException.class, () -> MovedFiles.in(folder));
    assertThat(error).hasMessageThat().contains("has no manifest.csv");
  }
}
