package org.trapline.analysis.labels;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.labels.read.ReadSettings;
import org.trapline.schemas.LabelMatch;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.LabelSource;
import org.trapline.schemas.MediaLabel;

class ImportLabelsTest {
  private static final String DAY = "2024-05-02T10:00:0";

  @TempDir Path folder;
  private Path result;
  private Path out;

  @BeforeEach
  void judgePhotos() throws IOException {
    out = folder.resolve("labels.parquet");
    result =
        TinyResult.in(Files.createDirectories(folder.resolve("result")))
            .deployment("RIV-01", "A")
            .deployment("RIV-02", "B")
            .add(
                animal("RIV-01", "IMG_0001.JPG", DAY + "0", "Anas platyrhynchos", 0.8),
                animal("RIV-01", "IMG_0002.JPG", DAY + "1", "Lutra lutra", 0.8),
                animal("RIV-02", "IMG_0001.JPG", DAY + "2", "Lutra lutra", 0.8),
                other("RIV-02", "IMG_0003.JPG", DAY + "3", MediaLabel.BLANK))
            .write();
  }

  @Test
  void findsPhotosByPathByNameAndByTimeAndCamera() throws IOException {
    Path csv =
        write(
            "timelapse.csv",
            """
            File,RelativePath,DateTime,Species,Count
            IMG_0001.JPG,RIV-01\\DCIM,2024-05-02 10:00:00,lutra LUTRA,2
            IMG_0002.JPG,,2024-05-02 10:00:01,empty,
            IMG_0001.JPG,D:\\copy,2024-05-02 10:00:02,Lutra lutra,
            """);
    ImportLabels.Imported imported = run(ReadSettings.usual(), csv);
    List<LabelRow> rows = LabelTable.read(out);
    assertThat(rows.get(0).contentHash()).isEqualTo(TinyResult.hash("RIV-01/IMG_0001.JPG"));
    assertThat(rows.get(0).label()).isEqualTo("Lutra lutra");
    assertThat(rows.get(0).labelAsGiven()).isEqualTo("lutra LUTRA");
    assertThat(rows.get(0).count()).isEqualTo(2);
    assertThat(rows.get(0).source()).isEqualTo(LabelSource.TIMELAPSE);
    assertThat(rows.get(1).label()).isEqualTo("blank");
    assertThat(rows.stream().map(LabelRow::matchedBy))
        .containsExactly(LabelMatch.PATH, LabelMatch.NAME, LabelMatch.UNMATCHED)
        .inOrder();
    assertThat(imported.unmatchedPhotos()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("labels-unmatched.csv")))
        .contains("D:/copy/IMG_0001.JPG,Lutra lutra,1,2 photos have this name");
  }

  @Test
  void readsZooniversesOwnExportOfRenamedCopies() throws IOException {
    Path csv =
        write(
            "zooniverse.csv",
            """
            classification_id,user_name,created_at,annotations,subject_data
            1,ann,2024-06-01 12:00:00 UTC,"[{""task"":""T0"",""value"":[{""choice"":""OTTER"",""answers"":{""HOWMANY"":""2""}}]}]","{""7"":{""Filename"":""resized_7.jpg"",""#datetime"":""2024-05-02 10:00:02"",""#site"":""B""}}"
            2,bob,2024-06-01 12:01:00 UTC,"[{""task"":""T0"",""value"":""Nothing here""},{""task"":""T1"",""value"":""Yes""}]","{""8"":{""f"":""IMG_0003.JPG""}}"
            3,cid,2024-06-01 12:02:00 UTC,"[{""task"":""T0"",""value"":[]}]","{""8"":{""f"":""IMG_0003.JPG""}}"
            """);
    Path names = write("names.csv", "given,scientific_name\nOTTER,Lutra lutra\n");
    ImportLabels.Imported imported =
        run(new ReadSettings(Map.of(), "T0", null), names, List.of(), csv);
    List<LabelRow> rows = LabelTable.read(out);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).matchedBy()).isEqualTo(LabelMatch.TIME_AND_CAMERA);
    assertThat(rows.get(0).contentHash()).isEqualTo(TinyResult.hash("RIV-02/IMG_0001.JPG"));
    assertThat(rows.get(0).label()).isEqualTo("Lutra lutra");
    assertThat(rows.get(0).count()).isEqualTo(2);
    assertThat(rows.get(0).labeledBy()).isEqualTo("ann");
    assertThat(rows.get(0).labeledAt()).isEqualTo(Instant.parse("2024-06-01T12:00:00Z"));
    assertThat(rows.get(1).label()).isEqualTo("blank");
    assertThat(imported.passedOver()).containsExactly("lines without an answer", 1L);
  }

  @Test
  void takesFromACamtrapPackageOnlyWhatAPersonSaid() throws IOException {
    Path camtrap = Files.createDirectories(folder.resolve("camtrap"));
    Files.writeString(
        camtrap.resolve("media.csv"),
        """
        mediaID,deploymentID,timestamp,filePath,fileName
        m1,x,2024-05-02T10:00:01+02:00,https://example.org/m1/file,IMG_0002.JPG
        m2,x,2024-05-02T10:00:09+02:00,https://example.org/m2/file,IMG_0003.JPG
        """);
    Files.writeString(
        camtrap.resolve("observations.csv"),
        """
        deploymentID,mediaID,observationType,scientificName,classificationMethod,classifiedBy
        x,m1,animal,Lutra lutra,human,ann
        x,m1,animal,Lutra lutra,machine,finder
        x,m2,blank,,human,ann
        x,,animal,Anas platyrhynchos,human,ann
        """);
    ImportLabels.Imported imported = run(ReadSettings.usual(), camtrap);
    List<LabelRow> rows = LabelTable.read(out);
    assertThat(rows.get(0).label()).isEqualTo("Lutra lutra");
    assertThat(rows.get(0).matchedBy()).isEqualTo(LabelMatch.NAME);
    // Taken six seconds after the photo of that name: another one.
    assertThat(rows.get(1).matchedBy()).isEqualTo(LabelMatch.UNMATCHED);
    assertThat(rows).hasSize(2);
    assertThat(imported.passedOver())
        .containsExactly("observations by a machine", 1L, "observations of whole events", 1L);
  }

  @Test
  void readsFoldersAndNamesOfPhotosAndKnowsPhotosByTheirBytes() throws IOException {
    photo("tree/Lutra lutra/a.jpg");
    photo("tree/blank/b.jpg");
    photo("tree/notes.txt");
    run(ReadSettings.usual(), folder.resolve("tree"));
    List<LabelRow> rows = LabelTable.read(out);
    assertThat(rows.stream().map(LabelRow::label)).containsExactly("Lutra lutra", "blank");
    assertThat(rows.stream().map(LabelRow::matchedBy).distinct()).containsExactly(LabelMatch.HASH);
    assertThat(rows.get(0).contentHash()).isEqualTo(TinyResult.hash("RIV-01/IMG_0001.JPG"));

    photo("named/otter_2_a.jpg");
    photo("named/other.jpg");
    ImportLabels.Imported imported =
        run(new ReadSettings(Map.of(), null, "{label}_{count}_*.jpg"), folder.resolve("named"));
    assertThat(LabelTable.read(out).get(0).label()).isEqualTo("otter");
    assertThat(LabelTable.read(out).get(0).count()).isEqualTo(2);
    assertThat(imported.passedOver()).containsExactly("photos whose names don't fit --pattern", 1L);
    assertThat(imported.unknownNames()).containsExactly("otter (1)");
  }

  @Test
  void extraPhotosTrainOnlyAndNoPhotoOfTheSurveyIsOne() throws IOException {
    photo("extra/Lutra lutra/a.jpg");
    photo("extra/Lutra lutra/elsewhere.jpg");
    ImportLabels.Imported imported =
        run(ReadSettings.usual(), null, List.of(folder.resolve("extra")));
    LabelRow row = LabelTable.read(out).get(0);
    assertThat(LabelTable.read(out)).hasSize(1);
    assertThat(row.purpose()).isEqualTo(LabelPurpose.TRAIN_ONLY);
    assertThat(row.filePath()).endsWith("extra/Lutra lutra/elsewhere.jpg");
    assertThat(row.deploymentId()).isNull();
    assertThat(imported.passedOver())
        .containsExactly("extra photos that the survey has itself", 1L);
  }

  @Test
  void readsATableWithoutAHeadWhereItSaysPhotoAndCode() throws IOException {
    Path csv = write("codes.csv", "IMG_0002.JPG,27\nIMG_0003.JPG,3\n");
    Path names =
        write("ids.csv", "Class ID,Group name,scientific_name\n27,Empty,\n3,Otter,Lutra lutra\n");
    run(ReadSettings.usual(), names, List.of(), csv);
    assertThat(LabelTable.read(out).stream().map(LabelRow::label))
        .containsExactly("blank", "Lutra lutra")
        .inOrder();
  }

  @Test
  void tellsANearNameAndDoesNotTakeIt() throws IOException {
    Path csv =
        write("votes.csv", "path,label\nIMG_0002.JPG,Lutra lutre\nIMG_0003.JPG,LUTRA LUTRE\n");
    ImportLabels.Imported imported = run(ReadSettings.usual(), csv);
    assertThat(LabelTable.read(out).stream().map(LabelRow::label).distinct())
        .containsExactly("Lutra lutre");
    assertThat(imported.unknownNames())
        .containsExactly(
            "LUTRA LUTRE (1), did you mean Lutra lutra?",
            "Lutra lutre (1), did you mean Lutra lutra?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nowhere.jpg;otter | None of the 1 labels
          ../IMG_0002.JPG;otter | must not lead out of its folder
          IMG_0002.JPG;=HYPERLINK(1) | that is a formula and no name
          IMG_0002.JPG; | holds no label
          """)
  void refusesInASentenceWhatNoLabelIs(String line, String sentence) throws IOException {
    Path csv = write("bad.csv", "path;label\n" + line + "\n");
    assertThat(refusal(csv)).contains(sentence);
  }

  @Test
  void refusesFilesThatAreNoTables() throws IOException {
    assertThat(refusal(write("empty.csv", ""))).contains("is empty");
    assertThat(refusal(write("other.csv", "a,b\n1,2\n"))).contains("no column for the label");
    Path workbook = folder.resolve("workbook.csv");
    Files.write(workbook, "path,label\n".getBytes(StandardCharsets.UTF_16));
    assertThat(refusal(workbook)).contains("no text in UTF-8");
    assertThat(refusal(folder.resolve("gone.csv"))).contains("There is no file or folder");
  }

  private String refusal(Path source) {
    return String.valueOf(
        assertThrows(AnalysisInputException.class, () -> run(ReadSettings.usual(), source))
            .getMessage());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void photo(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path);
  }

  private ImportLabels.Imported run(ReadSettings reading, Path... sources) throws IOException {
    return run(reading, null, List.of(), sources);
  }

  private ImportLabels.Imported run(
      ReadSettings reading, @Nullable Path names, List<Path> extra, Path... sources)
      throws IOException {
    return ImportLabels.run(
        new ImportSettings(List.of(sources), extra, result, reading, names, out),
        ImportLabelsTest::look,
        NameBook.EMPTY);
  }

  /** Knows the bytes by the name of the photo: a, b and so on are those of the result. */
  private static LookAtPhoto.Look look(Path photo) {
    String name = photo.getFileName().toString();
    String hash =
        switch (name) {
          case "a.jpg", "otter_2_a.jpg" -> TinyResult.hash("RIV-01/IMG_0001.JPG");
          case "b.jpg" -> TinyResult.hash("RIV-02/IMG_0003.JPG");
          default -> TinyResult.hash(name);
        };
    return new LookAtPhoto.Look(hash, LocalDateTime.of(2020, 1, 1, 0, 0), null);
  }
}
