package org.trapline.models.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds models to a folder of installed models. */
public final class ModelFolders {
  private ModelFolders() {}

  /**
   * Copies a model into {@code home}, where it is a folder with a card of its own. A bare weights
   * file gets a card with what could be read or guessed and comments on what to check. Nothing is
   * left behind where it fails.
   *
   * @param source a model folder or a weights file
   * @param home folder of installed models, made if it is not there
   * @return the added model, opened
   * @throws ModelFolderException with one sentence if it cannot be added
   */
  public static ModelFolder add(Path source, Path home, ModelHints hints) {
    boolean bare = Files.isRegularFile(source) && !ModelFolder.isCard(source);
    ModelFolder model = bare ? BareWeights.open(source, hints) : ModelFolder.open(source);
    String name = hints.name().orElse(model.card().identity().name());
    refuseTaken(home, name);
    return place(home, name, half -> write(model, named(model.card(), name), half));
  }

  /**
   * Makes a model folder of a weights file whose card and labels are known.
   *
   * @param weights file, copied
   * @param name name of the model, as in the card
   * @param card text of the card without its table {@code [files]}
   * @param labels in the order of the output; {@code coco} alone stands for the 80 of COCO
   * @param home folder of installed models, made if it is not there
   * @return the added model, opened
   * @throws ModelFolderException with one sentence if it cannot be added
   */
  public static ModelFolder install(
      Path weights, String name, String card, List<String> labels, Path home) {
    refuseTaken(home, name);
    List<String> lines = labels.equals(List.of("coco")) ? BoxLayout.COCO : labels;
    String file = weights.getFileName().toString();
    String files =
        "%n%n[files]%nweights = \"%s\"%nlabels = \"labels.txt\"%nsha256 = \"%s\"%n"
            .formatted(file, WeightsFile.sha256(weights));
    return place(
        home,
        name,
        half -> {
          copy(weights, half.resolve(file));
          Files.writeString(half.resolve("labels.txt"), String.join("\n", lines) + "\n");
          Files.writeString(half.resolve(ModelFolder.CARD), card + files);
          // What does not open is never installed.
          ModelFolder.open(half);
        });
  }

  /**
   * Writes a model that this program has made into a folder of its own, which may hold other files;
   * what the model consists of is replaced, the card last.
   *
   * @param folder made if it is not there
   * @param card with any hash: that of the weights is written
   * @param labels content of the labels file; empty for features
   * @param weights content of the weights file
   * @param notes stand at the top of the card as comments
   * @return the model, opened
   * @throws ModelFolderException with one sentence if it cannot be written
   */
  public static ModelFolder write(
      Path folder, ModelCard card, String labels, Weights weights, List<String> notes) {
    WeightsEntry files = card.files();
    boolean features = card.identity().task() == ModelTask.FEATURES;
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(files.weights());
      try (OutputStream out = Files.newOutputStream(file)) {
        weights.writeTo(out);
      }
      if (!features) {
        Files.writeString(folder.resolve(files.labels()), labels, StandardCharsets.UTF_8);
      }
      WeightsEntry hashed =
          new WeightsEntry(
              files.weights(), files.labels(), WeightsFile.sha256(file), files.precision());
      ModelCard whole =
          new ModelCard(
              card.identity(),
              hashed,
              card.input(),
              card.output(),
              card.categories(),
              card.thresholds());
      String text =
          notes.stream().map(note -> "# " + note + "\n").collect(Collectors.joining())
              + CardWriter.write(whole, List.of());
      Files.writeString(
          folder.resolve(features ? ModelFolder.BACKBONE : ModelFolder.CARD),
          text,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: the model could not be written there (%s): check the folder and the free space"
              .formatted(folder, SmallFiles.reason(e)),
          e);
    }
    return ModelFolder.open(folder);
  }

  /** Writes the content of a weights file. */
  @FunctionalInterface
  public interface Weights {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Refuses a name that an installed model has.
   *
   * @throws ModelFolderException if there is one
   */
  public static void refuseTaken(Path home, String name) {
    if (Files.exists(home.resolve(name))) {
      throw ModelFolderException.about(
          home.resolve(name),
          "a model of this name is installed already: remove that folder or give --name");
    }
  }

  /** Fills a folder. */
  private interface Filling {
    void into(Path folder) throws IOException;
  }

  private static ModelFolder place(Path home, String name, Filling filling) {
    Path target = home.resolve(name);
    Path half = home.resolve("." + name + ".adding");
    try {
      remove(half);
      Files.createDirectories(half);
      filling.into(half);
      Files.move(half, target);
    } catch (FileAlreadyExistsException e) {
      throw ModelFolderException.about(target, "was added by someone else at the same moment");
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: the model could not be copied there (%s): check the folder and the free space"
              .formatted(target, SmallFiles.reason(e)),
          e);
    }
    return ModelFolder.open(target);
  }

  private static ModelCard named(ModelCard card, String name) {
    ModelIdentity old = card.identity();
    ModelIdentity identity =
        new ModelIdentity(
            name,
            old.version().isEmpty() ? "unknown" : old.version(),
            old.description(),
            old.task(),
            old.licence(),
            old.citation(),
            old.source());
    return new ModelCard(
        identity, card.files(), card.input(), card.output(), card.categories(), card.thresholds());
  }

  private static void write(ModelFolder model, ModelCard card, Path folder) throws IOException {
    Path weights = model.weights();
    copy(weights, folder.resolve(card.files().weights()));
    for (String second : secondFiles(model)) {
      copy(weights.resolveSibling(second), folder.resolve(second));
    }
    for (String list : CompanionFiles.of(weights)) {
      copy(weights.resolveSibling(list), folder.resolve(list));
    }
    boolean features = card.identity().task() == ModelTask.FEATURES;
    if (!features) {
      writeLabels(model, folder.resolve(card.files().labels()));
    }
    List<String> notes = new ArrayList<>(model.guesses());
    if (card.identity().licence().isEmpty()) {
      notes.add("the licence is not known: look it up at the source and write it down");
    }
    Path target = folder.resolve(features ? ModelFolder.BACKBONE : ModelFolder.CARD);
    Files.writeString(target, CardWriter.write(card, notes), StandardCharsets.UTF_8);
  }

  private static void writeLabels(ModelFolder model, Path target) throws IOException {
    Path labels = model.weights().resolveSibling(model.card().files().labels());
    if (!model.isBare() && Files.isRegularFile(labels)) {
      copy(labels, target);
    } else {
      String lines =
          model.labels().lines().stream()
              .map(LabelLine::label)
              .collect(Collectors.joining("\n", "", "\n"));
      Files.writeString(target, lines, StandardCharsets.UTF_8);
    }
  }

  private static List<String> secondFiles(ModelFolder model) {
    return model.format() == WeightsFormat.ONNX
        ? List.copyOf(OnnxFile.read(model.weights()).secondFiles())
        : List.of();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
