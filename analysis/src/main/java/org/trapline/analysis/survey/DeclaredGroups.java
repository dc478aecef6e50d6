package org.trapline.analysis.survey;

import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.tables.Rows;

/**
 * What the deployments' own table says about groups, for a survey without a stations.csv: {@code
 * deploymentGroups} of deployments.csv, entries joined by |, of which {@code impact}, {@code
 * control} and {@code exclude} count, alone or as {@code baci:impact} or {@code group:impact}.
 */
public final class DeclaredGroups {
  private static final String DECLARED =
      """
      SELECT deployment_id, coalesce(station_id, deployment_id) AS station, deployment_groups
      FROM deployments WHERE deployment_groups IS NOT NULL ORDER BY deployment_id
      """;

  /** A group, and the deployment that says so. */
  private record Said(Group group, String deployment) {}

  private DeclaredGroups() {}

  /** The stations that have a group, by name; empty where no deployment says one. */
  public static Map<String, Station> from(Connection tables) {
    Map<String, Said> said = new TreeMap<>();
    if (areDeclared(tables)) {
      Rows.each(
          tables,
          DECLARED,
          row -> {
            String deployment = row.getString("deployment_id");
            Group group = group(deployment, row.getString("deployment_groups"));
            if (group != null) {
              add(said, row.getString("station"), new Said(group, deployment));
            }
          });
    }
    Map<String, Station> stations = new TreeMap<>();
    said.forEach((id, each) -> stations.put(id, new Station(id, each.group(), null, null)));
    return stations;
  }

  /** Results of releases before this column have none. */
  private static boolean areDeclared(Connection tables) {
    return !Rows.list(
            tables,
            "SELECT 1 FROM (DESCRIBE deployments) WHERE column_name = 'deployment_groups'",
            row -> row.getInt(1))
        .isEmpty();
  }

  private static void add(Map<String, Said> said, String station, Said next) {
    Said before = said.putIfAbsent(station, next);
    if (before != null && before.group() != next.group()) {
      throw new AnalysisInputException(
          ("Station %s is %s by deployment %s and %s by deployment %s; make their deploymentGroups"
                  + " agree, or give --stations.")
              .formatted(
                  station,
                  before.group().word(),
                  before.deployment(),
                  next.group().word(),
                  next.deployment()));
    }
  }

  private static @Nullable Group group(String deployment, String groups) {
    Group found = null;
    for (String entry : groups.split("\\|", -1)) {
      Group next = word(entry.strip().toLowerCase(Locale.ROOT));
      if (found != null && next != null && next != found) {
        throw new AnalysisInputException(
            "Deployment %s is in the groups %s, of which only one can count; leave one of them out."
                .formatted(deployment, groups));
      }
      found = next == null ? found : next;
    }
    return found;
  }

  private static @Nullable Group word(String entry) {
    String bare = entry.replaceFirst("^(baci|group)\\s*:\\s*", "");
    return List.of(Group.IMPACT, Group.CONTROL, Group.EXCLUDE).stream()
        .filter(group -> group.word().equals(bare))
        .findFirst()
        .orElse(null);
  }
}
