package org.trapline.training.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.trapline.training.photos.LabelledPhoto;

/**
 * Photos that stay together.
 *
 * @param id deployment or encounter
 * @param counts photos of each class
 */
record Group(String id, Map<String, Integer> counts) {
  static List<Group> of(List<LabelledPhoto> photos, Function<LabelledPhoto, String> key) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (LabelledPhoto photo : photos) {
      counts
          .computeIfAbsent(key.apply(photo), id -> new TreeMap<>())
          .merge(photo.answer(), 1, Integer::sum);
    }
    List<Group> groups = new ArrayList<>();
    counts.forEach((id, of) -> groups.add(new Group(id, of)));
    return groups;
  }

  int photos() {
    return counts.values().stream().mapToInt(n -> n).sum();
  }
}
