package org.trapline.transforms.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The files of a deployment whose bytes are in a deployment that was planned earlier, each with the
 * media id of the first file that has them. Kept with the result, so that publishing again marks
 * the same ones.
 */
public final class CopiesElsewhere {
  private CopiesElsewhere() {}

  /** The originals by media id of the copy; none if there are no copies. */
  public static Map<String, String> read(ResultFolder result, String slug) throws IOException {
    String name = ResultNames.copies(slug);
    Map<String, String> copies = new TreeMap<>();
    if (result.exists(name)) {
      for (String line : new String(result.read(name), UTF_8).lines().toList()) {
        int space = line.indexOf(' ');
        if (space > 0) {
          copies.put(line.substring(0, space), line.substring(space + 1));
        }
      }
    }
    return copies;
  }

  /** Keeps them. */
  public static void store(ResultFolder result, String slug, Map<String, String> copies)
      throws IOException {
    if (copies.isEmpty()) {
      result.delete(ResultNames.copies(slug));
      return;
    }
    StringBuilder text = new StringBuilder();
    new TreeMap<>(copies)
        .forEach((copy, original) -> text.append(copy).append(' ').append(original).append('\n'));
    result.write(ResultNames.copies(slug), text.toString().getBytes(UTF_8));
  }
}
