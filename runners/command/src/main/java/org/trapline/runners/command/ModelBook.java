package org.trapline.runners.command;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.labels.NameBook;
import org.trapline.models.species.ModelNames;
import org.trapline.transforms.publish.KnownLabels;
import org.trapline.transforms.write.ResultFolder;

/** The names that the species model of a result has, also those that it has found nowhere. */
record ModelBook(ModelNames names) implements NameBook {
  static ModelBook of(ResultFolder result) throws IOException {
    return new ModelBook(KnownLabels.read(result).names());
  }

  @Override
  public @Nullable String find(String typed) {
    return names.find(typed).orElse(null);
  }

  @Override
  public @Nullable String nearest(String typed) {
    return names.nearest(typed).orElse(null);
  }
}
