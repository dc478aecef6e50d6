package org.trapline.analysis.export.camtrapdp;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/** Finds the deployments of which too little is known for the standard. */
final class MissingFacts {
  /** Columns of deployments.csv, as the answer of the query has them too. */
  private static final List<String> FACTS =
      List.of("latitude", "longitude", "deployment_start", "deployment_end", "utc_offset");

  private MissingFacts() {}

  private record Missing(String deployment, List<String> facts) {}

  /** Refuses a result with such a deployment, in a sentence that says what to fill in. */
  static void refuse(Connection tables) {
    List<Missing> incomplete =
        Rows.list(tables, SqlText.of(MissingFacts.class, "missing.sql"), MissingFacts::of).stream()
            .filter(missing -> !missing.facts().isEmpty())
            .toList();
    if (incomplete.isEmpty()) {
      return;
    }
    Missing first = incomplete.get(0);
    String others =
        incomplete.size() == 1 ? "" : " (and %d more deployments)".formatted(incomplete.size() - 1);
    throw new AnalysisInputException(
        ("Deployment %s%s has no %s, which Camtrap DP requires; fill it in in deployments.csv and"
                + " apply it with: trapline republish RESULT --deployments deployments.csv")
            .formatted(first.deployment(), others, String.join(", ", first.facts())));
  }

  private static Missing of(ResultSet row) throws SQLException {
    List<String> facts = new ArrayList<>();
    for (String fact : FACTS) {
      if (row.getBoolean(fact)) {
        facts.add(column(fact));
      }
    }
    return new Missing(row.getString("deployment"), facts);
  }

  private static String column(String fact) {
    return switch (fact) {
      case "deployment_start" -> "deploymentStart";
      case "deployment_end" -> "deploymentEnd";
      default -> fact;
    };
  }
}
