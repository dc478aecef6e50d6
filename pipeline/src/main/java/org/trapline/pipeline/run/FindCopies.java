package org.trapline.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.publish.ContentHashes;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * Finds files with the same bytes in different deployments: a card that was copied twice under two
 * names. The file that was planned first is the original for ever, since the order of plan parts is
 * written down when they are first seen here, and later ones come behind.
 *
 * <p>Bound on memory: 8 bytes for each file of the result, and some 300 for each file that has a
 * copy.
 */
final class FindCopies {
  private final ResultFolder result;

  FindCopies(ResultFolder result) {
    this.result = result;
  }

  private record Copy(String slug, String mediaId, int order) {}

  private record Planned(LocalDate on, String part) {}

  /**
   * The copies in each deployment.
   *
   * @param plans of all deployments that are published
   * @return by slug: original by media id of the copy; an entry for every deployment
   */
  Map<String, Map<String, String>> among(Collection<DeploymentPlan> plans) throws IOException {
    Map<String, Map<String, String>> copies = new TreeMap<>();
    plans.forEach(plan -> copies.put(plan.slug(), new TreeMap<>()));
    Map<String, Integer> order = order(plans);
    long[] suspicious = twice(plans);
    Map<String, List<Copy>> same = new HashMap<>();
    for (DeploymentPlan plan : plans) {
      try (Stream<ContentHashes.Entry> hashes = ContentHashes.read(result, plan)) {
        hashes
            .filter(entry -> Arrays.binarySearch(suspicious, head(entry)) >= 0)
            .forEach(
                entry ->
                    same.computeIfAbsent(entry.contentHash(), hash -> new ArrayList<>())
                        .add(
                            new Copy(
                                plan.slug(),
                                entry.mediaId(),
                                order.getOrDefault(
                                    plan.slug() + " " + entry.part(), Integer.MAX_VALUE))));
      }
    }
    for (List<Copy> files : same.values()) {
      // Within a deployment the list is in plan order already, and the sort keeps it.
      files.sort(Comparator.comparingInt(Copy::order));
      Copy original = files.get(0);
      files.stream()
          .filter(copy -> !copy.slug().equals(original.slug()))
          .forEach(
              copy ->
                  copies
                      .computeIfAbsent(copy.slug(), slug -> new TreeMap<>())
                      .put(copy.mediaId(), original.mediaId()));
    }
    return copies;
  }

  /** The first halves of hashes that are there more than once, sorted. */
  private long[] twice(Collection<DeploymentPlan> plans) throws IOException {
    int size = plans.stream().mapToInt(DeploymentPlan::entries).sum();
    long[] heads = new long[size];
    int count = 0;
    for (DeploymentPlan plan : plans) {
      try (Stream<ContentHashes.Entry> hashes = ContentHashes.read(result, plan)) {
        for (Iterator<ContentHashes.Entry> all = hashes.iterator(); all.hasNext(); ) {
          heads[count++] = head(all.next());
        }
      }
    }
    Arrays.sort(heads, 0, count);
    int found = 0;
    for (int i = 1; i < count; i++) {
      if (heads[i] == heads[i - 1] && (found == 0 || heads[found - 1] != heads[i])) {
        heads[found++] = heads[i];
      }
    }
    return Arrays.copyOf(heads, found);
  }

  private static long head(ContentHashes.Entry entry) {
    return Long.parseUnsignedLong(entry.contentHash().substring(0, 16), 16);
  }

  /** The place of each plan part, by slug and number. */
  private Map<String, Integer> order(Collection<DeploymentPlan> plans) throws IOException {
    Set<String> parts = new LinkedHashSet<>();
    if (result.exists(ResultNames.PLAN_ORDER)) {
      parts.addAll(new String(result.read(ResultNames.PLAN_ORDER), UTF_8).lines().toList());
    }
    int before = parts.size();
    List<Planned> all = new ArrayList<>();
    for (DeploymentPlan plan : plans) {
      plan.parts()
          .forEach(
              part -> all.add(new Planned(part.plannedOn(), plan.slug() + " " + part.number())));
    }
    all.stream().sorted(Comparator.comparing(Planned::on)).map(Planned::part).forEach(parts::add);
    if (parts.size() > before) {
      result.write(ResultNames.PLAN_ORDER, (String.join("\n", parts) + "\n").getBytes(UTF_8));
    }
    Map<String, Integer> order = new HashMap<>();
    parts.forEach(part -> order.put(part, order.size()));
    return order;
  }
}
