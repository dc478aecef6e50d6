package org.trapline.analysis.run;

import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.trapline.analysis.TinyResult;
import org.trapline.schemas.MediaLabel;

/** A survey of six stations and two years, one species. */
final class TinySurvey {
  static final String DUCK = "Anas platyrhynchos";

  private TinySurvey() {}

  /** Six stations, ducks double at three of them, a few more or less at each. */
  static TinyResult in(Path place) {
    TinyResult result = TinyResult.in(place);
    for (int station = 1; station <= 6; station++) {
      String id = "S" + station;
      result.deployment(id + "-b", id, "2024-05-01T12:00", "2024-05-31T12:00");
      result.deployment(id + "-a", id, "2025-05-01T12:00", "2025-05-31T12:00");
      ducks(result, id + "-b", "2024-05-02T06:00", 5 + station % 3);
      ducks(result, id + "-a", "2025-05-02T06:00", (station <= 3 ? 12 : 5) + station % 2);
    }
    return result;
  }

  private static void ducks(TinyResult result, String deployment, String from, int events) {
    LocalDateTime time = LocalDateTime.parse(from);
    for (int i = 0; i < events; i++) {
      result.add(
          animal(deployment, i + "a.JPG", time.plusDays(i).toString(), DUCK, 0.9),
          animal(deployment, i + "b.JPG", time.plusDays(i).plusMinutes(20).toString(), DUCK, 0.8)
              .with(3));
    }
    result.add(other(deployment, "z.JPG", time.plusDays(28).toString(), MediaLabel.BLANK));
  }
}
