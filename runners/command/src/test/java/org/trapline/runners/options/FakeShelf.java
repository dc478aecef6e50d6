package org.trapline.runners.options;

import java.nio.file.Path;
import org.trapline.models.folder.ModelSet;

/** Has every model that is asked for. */
final class FakeShelf implements ModelShelf {
  @Override
  public Path folder(String option, String nameOrFolder) {
    return Path.of("shelf", nameOrFolder);
  }

  @Override
  public ModelSet set(String nameOrFolder) {
    Path set = Path.of("shelf", nameOrFolder);
    return new ModelSet(set.resolve("filter"), null, set.resolve("species"));
  }

  @Override
  public String inventory() {
    return "Installed: one, two.";
  }
}
