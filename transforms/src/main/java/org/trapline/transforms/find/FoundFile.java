package org.trapline.transforms.find;

/**
 * One picture or video as it was listed; nothing of it has been opened. Files are ordered by path.
 *
 * @param folder where it lies
 * @param name as the file system writes it
 * @param size bytes when listed
 * @param modifiedMillis modification time, milliseconds since 1970 UTC, 0 where unknown; no part of
 *     the file's identity
 */
public record FoundFile(FoundFolder folder, String name, long size, long modifiedMillis)
    implements Comparable<FoundFile> {
  /** Checks the name and size. */
  public FoundFile {
    if (name.isEmpty() || size < 0) {
      throw new IllegalArgumentException("no file: name '" + name + "', size " + size);
    }
  }

  /** The stable id; see {@link MediaId}. */
  public String mediaId() {
    return folder.spelling() == Spelling.COMPOSED
        ? MediaId.of(folder.deploymentId(), path())
        : MediaId.asWritten(folder.deploymentId(), path());
  }

  /** The path below the deployment, in its folder's spelling, levels separated by {@code /}. */
  public String path() {
    return folder.path() + spelled();
  }

  /** The same as the file system writes it. */
  String writtenPath() {
    return folder.writtenPath() + name;
  }

  /** This file where another one has its composed path. */
  FoundFile asWritten() {
    return new FoundFile(folder.asWritten(), name, size, modifiedMillis);
  }

  private String spelled() {
    return folder.spelling().of(name);
  }

  /** Where the file is now: an absolute path of this machine, or the address in another store. */
  public String uri() {
    return folder.uri() + name;
  }

  /** By {@link #path}, without building the paths: a listing compares tens of millions of them. */
  @Override
  public int compareTo(FoundFile other) {
    String here = spelled();
    String there = other.spelled();
    if (folder.path().equals(other.folder.path())) {
      return here.compareTo(there);
    }
    int lengthHere = folder.path().length() + here.length();
    int lengthThere = other.folder.path().length() + there.length();
    for (int i = 0; i < Math.min(lengthHere, lengthThere); i++) {
      int order =
          Character.compare(charOf(folder.path(), here, i), charOf(other.folder.path(), there, i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lengthHere, lengthThere);
  }

  private static char charOf(String folder, String name, int index) {
    return index < folder.length() ? folder.charAt(index) : name.charAt(index - folder.length());
  }
}
