package org.trapline.models.catalogue;

import java.util.List;
import org.trapline.models.folder.ModelTask;

/**
 * A model that others published. Texts that are not known are empty.
 *
 * @param name what it is called here, such as {@code yolox-nano}
 * @param task what it is for
 * @param description what it does and does not do
 * @param source page of its makers
 * @param licence as its makers state it
 * @param licenceNote what a user should think about; empty where the licence is plain
 * @param download the file that is fetched
 * @param labels names of its classes, or only {@code coco} for those of COCO; empty where a
 *     conversion writes them
 * @param card how the file is run as it is, without the table {@code [files]}; empty where it has
 *     to be converted
 * @param convert the command that converts it; empty where nothing is to be converted or no command
 *     does it
 */
public record CatalogueEntry(
    String name,
    ModelTask task,
    String description,
    String source,
    String licence,
    String licenceNote,
    Download download,
    List<String> labels,
    String card,
    String convert) {
  /** Copies the labels. */
  public CatalogueEntry {
    labels = List.copyOf(labels);
  }

  /**
   * A published file.
   *
   * @param url address; empty where only the makers' page leads there
   * @param file name of the file
   * @param bytes exact size, or 0 where it is not known
   * @param sha256 64 hex digits in lower case, or empty
   * @param md5 32 hex digits in lower case, or empty
   */
  public record Download(String url, String file, long bytes, String sha256, String md5) {
    /** Whether there is a hash to check a fetched file against. */
    public boolean isChecked() {
      return !sha256.isEmpty() || !md5.isEmpty();
    }
  }

  /** Whether the file runs as it is: nothing needs Python, not even once. */
  public boolean installsWithoutPython() {
    return !card.isEmpty();
  }
}
