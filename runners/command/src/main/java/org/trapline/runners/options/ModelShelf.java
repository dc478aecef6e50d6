package org.trapline.runners.options;

import java.nio.file.Path;
import org.trapline.models.folder.ModelSet;

/** Where models are looked for by name. */
public interface ModelShelf {
  /**
   * Returns the folder of a model.
   *
   * @param option the option that named it, for messages
   * @param nameOrFolder an installed name, or a folder
   * @throws org.trapline.runners.exit.UserError if there is no such model; the message lists those
   *     there are and how to add one
   */
  Path folder(String option, String nameOrFolder);

  /** Returns the models of a set, none of which need to be there but one. */
  ModelSet set(String nameOrFolder);

  /** Returns one sentence: which models are installed, and how to add one. */
  String inventory();
}
