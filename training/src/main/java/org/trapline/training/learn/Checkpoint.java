package org.trapline.training.learn;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The state of a training on disk, replaced as a whole. It belongs to one question: with other
 * labels, settings or seed it is passed over.
 */
public final class Checkpoint {
  private final Path file;
  private final String question;

  /**
   * A state in this file, there or not.
   *
   * @param question all that decides about the result, as text
   */
  public Checkpoint(Path file, String question) {
    this.file = file;
    this.question = question;
  }

  /** Writes a state. */
  interface Writer {
    void to(DataOutputStream out) throws IOException;
  }

  /** Reads a state. */
  interface Reader {
    void from(DataInputStream in) throws IOException;
  }

  /** Whether there is a state of the same question. */
  public boolean isThere() throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (DataInputStream in = open()) {
      return in.readUTF().equals(question);
    }
  }

  void load(Reader reader) throws IOException {
    if (!isThere()) {
      return;
    }
    try (DataInputStream in = open()) {
      in.readUTF();
      reader.from(in);
    }
  }

  void save(Writer writer) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
      out.writeUTF(question);
      writer.to(out);
    }
    Files.move(
        unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }
}
