package org.trapline.transforms.judge;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trapline.models.fakes.ColourDetector;
import org.trapline.models.fakes.ColourFilter;
import org.trapline.models.fakes.ColourSpecies;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Taxon;
import org.trapline.models.pixels.SyntheticPhoto;
import org.trapline.schemas.JudgedBy;
import org.trapline.schemas.PixelBox;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlannedFile;

/** A card of drawn photos on disk: red animals, blue people, files that are no photos. */
public final class DrawnCard {
  /** The labels of the fake species model. */
  public static final List<LabelLine> LABELS =
      List.of(
          new LabelLine(
              "red fox",
              LabelKind.ANIMAL,
              new Taxon(
                  "Vulpes vulpes",
                  "red fox",
                  "species",
                  "Mammalia",
                  "Carnivora",
                  "Canidae",
                  "Vulpes",
                  "vulpes",
                  "")),
          new LabelLine("rat", LabelKind.ANIMAL, Taxon.NONE),
          new LabelLine("person", LabelKind.HUMAN, Taxon.NONE),
          new LabelLine("nothing", LabelKind.BLANK, Taxon.NONE));

  private final Path folder;
  private final List<MediaRef> files = new ArrayList<>();

  /** An empty card in this folder. */
  public DrawnCard(Path folder) {
    this.folder = folder;
  }

  /** Adds a file of these bytes. */
  public DrawnCard add(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    PlannedFile planned =
        new PlannedFile("id-" + name, name, bytes.length, 1_700_000_000_000L + files.size());
    files.add(new MediaRef(planned, file.toString()));
    return this;
  }

  /** Adds a file that is on the plan but not on the card. */
  public DrawnCard addMissing(String name) {
    files.add(
        new MediaRef(new PlannedFile("id-" + name, name, 1000, 0), folder.resolve(name) + ""));
    return this;
  }

  /** All files as one chunk. */
  public Chunk chunk(String id) {
    return new Chunk(id, "RIV-01", "riv-01", files);
  }

  /** The files as a plan has them. */
  public List<PlannedFile> planned() {
    return files.stream().map(MediaRef::file).toList();
  }

  /** A photo of nothing. */
  public static SyntheticPhoto blank(LocalDateTime time) {
    return SyntheticPhoto.sized(320, 240)
        .seed(time.getMinute() * 60L + time.getSecond())
        .make("Maker")
        .model("M1")
        .serial("S1")
        .taken(time);
  }

  /** A photo of a red animal. */
  public static SyntheticPhoto animal(LocalDateTime time) {
    return blank(time).with(new PixelBox(96, 80, 64, 48), Color.RED);
  }

  /** A photo of a blue person. */
  public static SyntheticPhoto person(LocalDateTime time) {
    return blank(time).with(new PixelBox(200, 40, 40, 120), Color.BLUE);
  }

  /** All three fake models. */
  public static Eyes eyes(ColourDetector detector) {
    return new Eyes(
        new ColourFilter(),
        detector,
        new ColourSpecies(),
        new JudgedBy("colours", "1", "boxes", "1", "names", "1"),
        Map.of(
            "red fox",
            LabelKind.ANIMAL,
            "rat",
            LabelKind.ANIMAL,
            "person",
            LabelKind.HUMAN,
            "nothing",
            LabelKind.BLANK),
        null,
        () -> {});
  }
}
