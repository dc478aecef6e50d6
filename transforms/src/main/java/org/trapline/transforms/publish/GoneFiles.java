package org.trapline.transforms.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The files of a deployment that were not in its source when a run last listed it. Their rows stay,
 * with a flag; the list is kept with the result, so that publishing again keeps the flag, and is
 * made anew by each run that names the deployment, so that the flag goes when a file comes back.
 */
public final class GoneFiles {
  private GoneFiles() {}

  /** The media ids; none if nothing is gone. */
  public static Set<String> read(ResultFolder result, String slug) throws IOException {
    String name = ResultNames.gone(slug);
    return result.exists(name)
        ? new TreeSet<>(new String(result.read(name), UTF_8).lines().toList())
        : Set.of();
  }

  /** Keeps the list; touches nothing if it is as it was. */
  public static void store(ResultFolder result, String slug, Collection<String> mediaIds)
      throws IOException {
    Set<String> gone = new TreeSet<>(mediaIds);
    if (gone.equals(read(result, slug))) {
      return;
    }
    if (gone.isEmpty()) {
      result.delete(ResultNames.gone(slug));
    } else {
      result.write(ResultNames.gone(slug), (String.join("\n", gone) + "\n").getBytes(UTF_8));
    }
  }
}
