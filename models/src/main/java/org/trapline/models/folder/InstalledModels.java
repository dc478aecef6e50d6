package org.trapline.models.folder;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The models and sets of models in some folders, for example those that came with the program and a
 * user's own. Where two have a name, the folder that was given first wins.
 */
public final class InstalledModels {
  /** Name of the file that names the models of a set. */
  public static final String SET = "set.toml";

  private final List<Path> places;

  private InstalledModels(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /** Looks in these folders in this order; those that are not there are passed over. */
  public static InstalledModels in(List<Path> places) {
    return new InstalledModels(places);
  }

  /**
   * A folder among the installed.
   *
   * @param name its name
   * @param folder where it lies
   * @param card its card; empty for a set of models and where the card is not readable
   * @param problem why it cannot be used, as one sentence, or empty
   */
  public record Entry(String name, Path folder, Optional<ModelCard> card, String problem) {
    /** Whether this is a set of models. */
    public boolean isSet() {
      return Files.isRegularFile(folder.resolve(SET));
    }
  }

  /** All of them by name. Cards are read, weights are not: broken weights are found at loading. */
  public List<Entry> list() {
    List<Entry> entries = new ArrayList<>();
    for (Path place : places) {
      for (Path folder : folders(place)) {
        String name = folder.getFileName().toString();
        if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
          entries.add(entry(name, folder));
        }
      }
    }
    return entries.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }

  /**
   * The folder or weights file meant by what a person typed: a path, or the name of an installed
   * model or set.
   */
  public Optional<Path> find(String typed) {
    try {
      Path path = Path.of(typed);
      if (Files.exists(path)) {
        return Optional.of(path);
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return list().stream().filter(e -> e.name().equals(typed)).map(Entry::folder).findFirst();
  }

  /**
   * The set meant by what a person typed.
   *
   * @throws ModelFolderException if its {@value #SET} cannot be read
   */
  public Optional<ModelSet> set(String typed) {
    return find(typed).filter(folder -> Files.isRegularFile(folder.resolve(SET))).map(this::read);
  }

  private ModelSet read(Path folder) {
    Path file = folder.resolve(SET);
    JsonNode root;
    try {
      root = new TomlMapper().readTree(SmallFiles.text(file, CardReader.MAX_BYTES, "a set"));
    } catch (JacksonException e) {
      throw new ModelFolderException(
          "%s: %s is not TOML (%s): correct it"
              .formatted(file, SmallFiles.place(e), e.getOriginalMessage()),
          e);
    }
    TomlTable table = TomlTable.root(file, root);
    ModelSet set =
        new ModelSet(
            member(folder, table, "filter"),
            member(folder, table, "detector"),
            member(folder, table, "species"),
            table.choice("rules", SetRules.class, SetRules.CASCADE));
    // For people who read the file; the folder's name counts.
    table.text("name", "");
    table.text("description", "");
    table.refuseUnknown();
    if (set.filter() == null && set.detector() == null && set.species() == null) {
      throw ModelFolderException.about(
          file, "names no model: add filter, detector or species with the name of a folder");
    }
    if (set.rules() == SetRules.SPECIESNET
        && (set.filter() != null || set.detector() == null || set.species() == null)) {
      throw ModelFolderException.about(
          file,
          "rules = \"%s\" needs a detector and a species model and no filter, since both see every"
              + " photo: correct it",
          set.rules().word());
    }
    return set;
  }

  /**
   * A model of a set lies inside the set's folder, or is an installed one: whoever made the set has
   * no say over other places.
   */
  private @Nullable Path member(Path folder, TomlTable table, String stage) {
    String name = table.text(stage, "");
    if (name.isEmpty()) {
      return null;
    }
    if (!CardReader.isPlainName(name)) {
      throw table.wrong(
          stage, name, "must be the plain name of a folder in the set or of an installed model");
    }
    Path inside = folder.resolve(name);
    if (Files.exists(inside)) {
      return inside;
    }
    return list().stream()
        .filter(entry -> entry.name().equals(name))
        .map(Entry::folder)
        .findFirst()
        .orElseThrow(
            () -> table.wrong(stage, name, "there is no such model beside the set or installed"));
  }

  private static List<Path> folders(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(InstalledModels::isModel).sorted().toList();
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: the installed models cannot be listed (%s)".formatted(place, SmallFiles.reason(e)),
          e);
    }
  }

  private static boolean isModel(Path folder) {
    // A folder that begins with a dot is one that is being added.
    return !folder.getFileName().toString().startsWith(".")
        && (Files.isRegularFile(folder.resolve(SET)) || ModelFolder.cardIn(folder).isPresent());
  }

  private static Entry entry(String name, Path folder) {
    try {
      return new Entry(name, folder, ModelFolder.cardIn(folder).map(CardReader::read), "");
    } catch (ModelFolderException e) {
      return new Entry(name, folder, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }
}
