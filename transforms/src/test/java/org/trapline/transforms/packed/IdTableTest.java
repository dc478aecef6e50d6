package org.trapline.transforms.packed;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdTableTest {
  @Test
  void findsWhatAMapFinds() {
    Random random = new Random(7);
    List<String> ids = new ArrayList<>();
    Map<String, Integer> map = new HashMap<>();
    IdTable table = new IdTable(0, ids::get);
    for (int number = 0; number < 20_000; number++) {
      String id = "%05x".formatted(random.nextInt(15_000));
      ids.add(id);
      Integer before = map.put(id, number);
      assertThat(table.put(id, number)).isEqualTo(before == null ? IdTable.NONE : before);
    }

    assertThat(table.size()).isEqualTo(map.size());
    for (int i = 0; i < 15_000; i++) {
      String id = "%05x".formatted(i);
      assertThat(table.find(id)).isEqualTo(map.getOrDefault(id, IdTable.NONE));
    }
  }

  @Test
  void partsIdsOfOneHash() {
    List<String> ids = List.of("Aa", "BB", "AaAa", "BBBB", "AaBB");
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    IdTable table = new IdTable(ids.size(), ids::get);
    for (int number = 0; number < ids.size(); number++) {
      assertThat(table.put(ids.get(number), number)).isEqualTo(IdTable.NONE);
    }

    for (int number = 0; number < ids.size(); number++) {
      assertThat(table.find(ids.get(number))).isEqualTo(number);
    }
    assertThat(table.find("BBAa")).isEqualTo(IdTable.NONE);
  }
}
