package org.trapline.models.folder;

import java.util.List;
import org.trapline.models.folder.WeightsEntry.Precision;

/**
 * What was found out about a bare weights file.
 *
 * @param notes what was guessed and should be looked at, one sentence each
 */
record Guess(
    ModelTask task,
    Labels labels,
    InputSpec input,
    OutputSpec output,
    Precision precision,
    About about,
    List<String> notes) {

  /** What the file says about itself. */
  record About(String version, String description, String licence) {
    static final About NOTHING = new About("", "", "");
  }

  String version() {
    return about.version();
  }

  String description() {
    return about.description();
  }

  String licence() {
    return about.licence();
  }
}
