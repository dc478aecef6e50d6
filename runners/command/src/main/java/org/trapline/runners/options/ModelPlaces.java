package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.models.folder.InstalledModels;

/** Where models lie on this machine. */
public final class ModelPlaces {
  private ModelPlaces() {}

  /** Returns the shelf of all models on this machine. */
  public static ModelShelf shelf() {
    return new DiskShelf(installed());
  }

  /** Returns the user's own models, and those that came with the program. */
  public static InstalledModels installed() {
    List<Path> places = new ArrayList<>();
    places.add(own());
    String home = System.getProperty("trapline.home");
    if (home != null) {
      places.add(Path.of(home, "models"));
    }
    return InstalledModels.in(places);
  }

  /** Returns the folder that {@code trapline models add} adds to. */
  public static Path own() {
    String told = System.getProperty("trapline.models", System.getenv("TRAPLINE_MODELS"));
    return told == null
        ? Path.of(System.getProperty("user.home"), ".trapline", "models")
        : Path.of(told);
  }
}
