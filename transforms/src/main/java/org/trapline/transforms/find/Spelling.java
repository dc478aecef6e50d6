package org.trapline.transforms.find;

/** How the path of a file is spelled where Unicode has more than one way to write its letters. */
public enum Spelling {
  /** In NFC, whatever the file system writes: one id on a Mac and elsewhere. */
  COMPOSED,

  /**
   * As the file system writes it: the name of a file beside another one whose name is the same but
   * for its Unicode form. No Mac holds two such files, so that no copy of them is spelled
   * otherwise.
   */
  AS_WRITTEN;

  String of(String name) {
    return this == COMPOSED ? Names.composed(name) : name;
  }
}
