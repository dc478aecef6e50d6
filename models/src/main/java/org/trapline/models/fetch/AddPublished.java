package org.trapline.models.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.trapline.models.catalogue.CatalogueEntry;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.ModelFolders;
import org.trapline.models.folder.ModelHints;

/**
 * Fetches a model and adds it to the installed ones. A fetched file that cannot be added yet, for
 * want of labels perhaps, is kept, so that the next try does not fetch it again.
 */
public final class AddPublished {
  private static final String DOWNLOADS = ".downloads";

  private final Path home;
  private final FetchListener listener;

  private AddPublished(Path home, FetchListener listener) {
    this.home = home;
    this.listener = listener;
  }

  /**
   * Adds to a folder of installed models.
   *
   * @param home that folder; made if it is not there
   */
  public static AddPublished to(Path home, FetchListener listener) {
    return new AddPublished(home, listener);
  }

  /**
   * Adds a model of the catalogue, which must match its published hash.
   *
   * @throws ModelFolderException with one sentence if it cannot be added; for a model that has to
   *     be converted the sentence says how
   * @throws BrokenOffException if the download can go on later
   */
  public ModelFolder fromCatalogue(CatalogueEntry entry) {
    if (!entry.installsWithoutPython()) {
      throw new ModelFolderException(conversion(entry));
    }
    ModelFolders.refuseTaken(home, entry.name());
    CatalogueEntry.Download download = entry.download();
    Path fetched =
        fetch(
            new PublishedFile(
                URI.create(download.url()),
                download.file(),
                download.bytes(),
                download.sha256(),
                download.md5()));
    ModelFolder added =
        ModelFolders.install(fetched, entry.name(), entry.card(), entry.labels(), home);
    forget(fetched);
    return added;
  }

  /**
   * Adds a weights file from any address; its card is inferred as for a file on the disk.
   *
   * @throws ModelFolderException with one sentence if it cannot be added
   * @throws BrokenOffException if the download can go on later
   */
  public ModelFolder fromAddress(PublishedFile file, ModelHints hints) {
    Path fetched = fetch(file);
    ModelFolder added = ModelFolders.add(fetched, home, hints);
    forget(fetched);
    return added;
  }

  private Path fetch(PublishedFile file) {
    // One folder for each address: a name such as weights.onnx is no one's alone.
    String place =
        UUID.nameUUIDFromBytes(file.url().toString().getBytes(StandardCharsets.UTF_8)).toString();
    return FetchFile.into(home.resolve(DOWNLOADS).resolve(place), file, listener);
  }

  private static void forget(Path fetched) {
    try {
      Files.delete(fetched);
      Files.delete(fetched.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new ModelFolderException(
          "%s: the model was added, but its download cannot be removed (%s): remove it by hand"
              .formatted(fetched, e),
          e);
    }
  }

  private static String conversion(CatalogueEntry entry) {
    String how =
        entry.convert().isEmpty()
            ? "no command of this project converts it; its page is " + entry.source()
            : "fetch it from %s, run '%s' once, which needs Python, and add the folder that this"
                    .formatted(
                        entry.download().url().isEmpty() ? entry.source() : entry.download().url(),
                        entry.convert())
                + " writes";
    return "%s has to be converted before it runs here: %s".formatted(entry.name(), how);
  }
}
