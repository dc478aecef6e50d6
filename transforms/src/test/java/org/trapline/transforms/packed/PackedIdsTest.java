package org.trapline.transforms.packed;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedIdsTest {
  @Test
  void givesBackWhatWasSetWhateverItIs() {
    Random random = new Random(8);
    List<String> ids =
        new ArrayList<>(
            Arrays.asList(
                "id-a_late.jpg",
                "ABCDEF00000000000000",
                "00000000000000000000",
                "ffffffffffffffffffff",
                "",
                null,
                "ffffffffffffffffffffff"));
    for (int i = 0; i < 200; i++) {
      ids.add("%08x%04x%08x".formatted(random.nextInt(), i, random.nextInt()));
    }
    PackedIds packed = new PackedIds(20);
    for (int i = ids.size() - 1; i >= 0; i--) {
      packed.set(i, ids.get(i));
    }

    for (int i = 0; i < ids.size(); i++) {
      assertThat(packed.get(i)).isEqualTo(ids.get(i));
    }
  }

  @Test
  void ordersAsTextsAreOrdered() {
    List<String> ids =
        List.of(
            "00000000000000000000",
            "0000f000000000000000",
            "7fffffffffffffffffff",
            "80000000000000000000",
            "8000800000000000000a",
            "f0000000000000000000",
            "id-a");
    PackedIds packed = new PackedIds(20);
    for (int i = 0; i < ids.size(); i++) {
      packed.set(i, ids.get(i));
    }

    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; j < ids.size(); j++) {
        assertThat(Integer.signum(packed.compare(i, j)))
            .isEqualTo(Integer.signum(ids.get(i).compareTo(ids.get(j))));
      }
    }
  }

  @Test
  void anIdThatIsSetAgainIsTheNewOne() {
    PackedIds packed = new PackedIds(20);
    packed.set(3, "odd");
    packed.set(3, "0123456789abcdef0123");
    assertThat(packed.get(3)).isEqualTo("0123456789abcdef0123");
    packed.set(3, null);
    assertThat(packed.get(3)).isNull();
  }
}
