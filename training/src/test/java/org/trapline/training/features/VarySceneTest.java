package org.trapline.training.features;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.training.network.SceneInput;

final class VarySceneTest {
  private static final int PLANE = SceneInput.WIDTH * SceneInput.HEIGHT;

  /** A red ramp from left to right, half as much green, no blue. */
  private static byte[] ramp() {
    byte[] planes = new byte[SceneInput.BYTES];
    for (int i = 0; i < PLANE; i++) {
      int x = i % SceneInput.WIDTH;
      planes[i] = (byte) x;
      planes[PLANE + i] = (byte) (x / 2);
    }
    return planes;
  }

  @Test
  void fallsAsTheDiceDo() {
    assertThat(VaryScene.of(ramp(), new Random(3))).isEqualTo(VaryScene.of(ramp(), new Random(3)));
  }

  @Test
  void showsTheSceneItselfItsMirrorImageAndGreyOnes() {
    Set<String> seen = new HashSet<>();
    byte[] plain = ramp();
    for (int seed = 0; seed < 100; seed++) {
      byte[] varied = VaryScene.of(plain, new Random(seed));
      assertThat(varied).hasLength(SceneInput.BYTES);
      boolean grey =
          Arrays.equals(varied, 0, PLANE, varied, PLANE, 2 * PLANE)
              && Arrays.equals(varied, 0, PLANE, varied, 2 * PLANE, 3 * PLANE);
      boolean fromTheRight = (varied[0] & 0xFF) > (varied[SceneInput.WIDTH - 1] & 0xFF);
      seen.add(grey ? "grey" : fromTheRight ? "mirrored" : "upright");
      if (Arrays.equals(varied, plain)) {
        seen.add("plain");
      }
    }

    assertThat(seen).containsExactly("grey", "mirrored", "upright", "plain");
  }
}
