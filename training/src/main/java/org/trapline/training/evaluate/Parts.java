package org.trapline.training.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.schemas.Light;
import org.trapline.training.figures.Answered;
import org.trapline.training.figures.Figures;

/** The parts of the test photos that are looked at apart: seen, unseen, by light, by deployment. */
final class Parts {
  private Parts() {}

  static Map<String, List<Answered>> of(List<Answered> answered) {
    Map<String, List<Answered>> parts = new LinkedHashMap<>(Figures.parts(answered));
    List<Answered> day = answered.stream().filter(a -> a.photo().light() == Light.DAY).toList();
    List<Answered> night =
        answered.stream()
            .filter(a -> a.photo().light() == Light.INFRARED || a.photo().light() == Light.NIGHT)
            .toList();
    if (!day.isEmpty() && !night.isEmpty()) {
      parts.put("by day", day);
      parts.put("by night", night);
    }
    Map<String, List<Answered>> deployments = new TreeMap<>();
    for (Answered each : answered) {
      deployments.computeIfAbsent(each.photo().deploymentId(), id -> new ArrayList<>()).add(each);
    }
    if (deployments.size() > 1) {
      deployments.forEach((id, some) -> parts.put("deployment " + id, some));
    }
    return parts;
  }
}
