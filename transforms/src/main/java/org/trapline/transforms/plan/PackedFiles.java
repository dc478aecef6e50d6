package org.trapline.transforms.plan;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.trapline.transforms.packed.PackedRows;

/**
 * Planned files in some 40 bytes each instead of 250; each is made anew whenever it is asked for.
 */
public final class PackedFiles extends AbstractList<PlannedFile>
    implements RandomAccess, Serializable {
  private static final long serialVersionUID = 1L;

  private final PackedRows rows;
  private final List<String> folders;

  private PackedFiles(PackedRows rows, List<String> folders) {
    this.rows = rows;
    this.folders = folders;
  }

  /** The same files, packed. */
  public static PackedFiles of(List<PlannedFile> files) {
    if (files instanceof PackedFiles packed) {
      return packed;
    }
    Builder builder = new Builder(files.size());
    files.forEach(builder::add);
    return builder.build();
  }

  @Override
  public PlannedFile get(int index) {
    PackedRows.Reader row = rows.row(index);
    String mediaId = row.text();
    String path = folders.get((int) row.number()) + row.text();
    return new PlannedFile(mediaId, path, row.number(), row.number());
  }

  /** The media id alone. */
  String mediaId(int index) {
    return rows.row(index).text();
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Packs file by file. */
  public static final class Builder {
    private final PackedRows rows;
    private final List<String> folders = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * No files.
     *
     * @param expected about so many will come
     */
    public Builder(int expected) {
      rows = new PackedRows(expected);
    }

    /** One more. */
    public void add(PlannedFile file) {
      int name = file.path().lastIndexOf('/') + 1;
      String folder = file.path().substring(0, name);
      Integer known = numbers.get(folder);
      if (known == null) {
        known = folders.size();
        folders.add(folder);
        numbers.put(folder, known);
      }
      rows.text(file.mediaId()).number(known).text(file.path().substring(name));
      rows.number(file.size()).number(file.modifiedMillis()).end();
    }

    /** All of them; nothing can be added any more. */
    public PackedFiles build() {
      rows.trim();
      return new PackedFiles(rows, List.copyOf(folders));
    }
  }
}
