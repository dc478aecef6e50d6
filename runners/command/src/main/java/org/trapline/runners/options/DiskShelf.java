package org.trapline.runners.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trapline.models.folder.InstalledModels;
import org.trapline.models.folder.ModelSet;
import org.trapline.runners.exit.UserError;

/** Models in folders: a path as typed, or the name of an installed model. */
public final class DiskShelf implements ModelShelf {
  private final InstalledModels installed;

  /** Looks among these. */
  public DiskShelf(InstalledModels installed) {
    this.installed = installed;
  }

  @Override
  public Path folder(String option, String nameOrFolder) {
    Path found =
        installed
            .find(nameOrFolder)
            .orElseThrow(
                () ->
                    new UserError(
                        "%s names '%s', and there is neither a model folder nor an installed model of that name. %s"
                            .formatted(option, nameOrFolder, inventory())));
    if (Files.isRegularFile(found.resolve(InstalledModels.SET))) {
      throw new UserError(
          "%s names '%s', which is a set of models: give it with --models"
              .formatted(option, nameOrFolder));
    }
    return found;
  }

  @Override
  public ModelSet set(String nameOrFolder) {
    return installed
        .set(nameOrFolder)
        .orElseThrow(
            () ->
                new UserError(
                    "--models names '%s', and there is no set of models of that name or at that path. %s"
                        .formatted(nameOrFolder, inventory())));
  }

  @Override
  public String inventory() {
    List<String> names = installed.list().stream().map(InstalledModels.Entry::name).toList();
    return ("Installed: %s. 'trapline models list' tells what they know,"
            + " 'trapline models add <name, file, folder or URL>' adds one.")
        .formatted(names.isEmpty() ? "none" : String.join(", ", names));
  }
}
