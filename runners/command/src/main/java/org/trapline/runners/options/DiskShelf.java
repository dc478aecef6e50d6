package org.trapline.runners.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.models.folder.ModelFolder;
import org.trapline.runners.exit.UserError;

/**
 * Models in folders: a path as typed, or a name below one of the places where models are installed.
 * A set is a folder with a {@value #SET} that names the folders of its models.
 */
public final class DiskShelf implements ModelShelf {
  private static final String SET = "set.toml";

  private final List<Path> places;

  /** Looks in these folders, in this order; a place that is not there is passed over. */
  public DiskShelf(List<Path> places) {
    this.places = List.copyOf(places);
  }

  @Override
  public Path folder(String option, String nameOrFolder) {
    Path found = find(nameOrFolder);
    if (found == null) {
      throw new UserError(
          "%s names '%s', and there is neither a model folder nor an installed model of that name. %s"
              .formatted(option, nameOrFolder, inventory()));
    }
    if (Files.isRegularFile(found.resolve(SET))) {
      throw new UserError(
          "%s names '%s', which is a set of models: give it with --models"
              .formatted(option, nameOrFolder));
    }
    return found;
  }

  @Override
  public ModelSet set(String nameOrFolder) {
    Path folder = find(nameOrFolder);
    if (folder == null || !Files.isRegularFile(folder.resolve(SET))) {
      throw new UserError(
          "--models names '%s', and there is no set of models of that name or at that path. %s"
              .formatted(nameOrFolder, inventory()));
    }
    try {
      JsonNode set = new TomlMapper().readTree(folder.resolve(SET).toFile());
      return new ModelSet(
          member(folder, set, "filter"),
          member(folder, set, "detector"),
          member(folder, set, "species"));
    } catch (IOException e) {
      throw new UserError("%s can't be read: %s".formatted(folder.resolve(SET), e.getMessage()));
    }
  }

  @Override
  public String inventory() {
    Set<String> names = new TreeSet<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> folders = Files.list(place)) {
          folders
              .filter(DiskShelf::isModel)
              .map(folder -> folder.getFileName().toString())
              .forEach(names::add);
        } catch (IOException e) {
          throw new UserError("%s can't be listed: %s".formatted(place, e.getMessage()));
        }
      }
    }
    return "Installed: %s. 'trapline models add' adds one."
        .formatted(names.isEmpty() ? "none" : String.join(", ", names));
  }

  private @Nullable Path find(String nameOrFolder) {
    try {
      Path typed = Path.of(nameOrFolder);
      if (Files.exists(typed)) {
        return typed;
      }
    } catch (InvalidPathException e) {
      return null;
    }
    return places.stream()
        .map(place -> place.resolve(nameOrFolder))
        .filter(DiskShelf::isModel)
        .findFirst()
        .orElse(null);
  }

  private static boolean isModel(Path folder) {
    return Files.isRegularFile(folder.resolve(SET))
        || Files.isRegularFile(folder.resolve(ModelFolder.CARD));
  }

  private static @Nullable Path member(Path folder, JsonNode set, String stage) {
    JsonNode name = set.get(stage);
    return name == null ? null : folder.resolve(name.asText());
  }
}
