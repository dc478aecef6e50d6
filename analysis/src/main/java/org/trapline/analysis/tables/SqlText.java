package org.trapline.analysis.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text of SQL: files beside the classes that run them, and values written safely into it. */
public final class SqlText {
  private SqlText() {}

  /**
   * The SQL file of this name in the package of a class.
   *
   * @param beside the class that runs it
   * @param name such as {@code deployments.sql}
   */
  public static String of(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no SQL file " + name + " beside " + beside.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as a SQL literal. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A file's path as a SQL literal that DuckDB takes by its letters, not as a pattern. */
  public static String fileLiteral(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    return literal(path.replace("[", "[[]").replace("*", "[*]").replace("?", "[?]"));
  }
}
