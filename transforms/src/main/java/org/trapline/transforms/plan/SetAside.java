package org.trapline.transforms.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/** The photos of a deployment that killed the process twice: they are not opened any more. */
public final class SetAside {
  private SetAside() {}

  /** Their media ids. */
  public static Set<String> read(ResultFolder result, String slug) throws IOException {
    String name = ResultNames.crashed(slug);
    return result.exists(name)
        ? new TreeSet<>(new String(result.read(name), UTF_8).lines().toList())
        : Set.of();
  }

  /** Sets one more aside. */
  public static void add(ResultFolder result, String slug, String mediaId) throws IOException {
    Set<String> all = new TreeSet<>(read(result, slug));
    all.add(mediaId);
    result.write(ResultNames.crashed(slug), (String.join("\n", all) + "\n").getBytes(UTF_8));
  }

  /** A chunk whose photos that were set aside must not be opened. */
  public static Chunk without(ResultFolder result, Chunk chunk) throws IOException {
    return new Chunk(
        chunk.id(),
        chunk.deploymentId(),
        chunk.slug(),
        without(result, chunk.slug(), chunk.files()));
  }

  /** Files of a deployment, of which those that were set aside must not be opened. */
  public static List<MediaRef> without(ResultFolder result, String slug, List<MediaRef> files)
      throws IOException {
    Set<String> aside = read(result, slug);
    return aside.isEmpty()
        ? files
        : files.stream()
            .map(ref -> aside.contains(ref.file().mediaId()) ? MediaRef.setAside(ref.file()) : ref)
            .toList();
  }
}
