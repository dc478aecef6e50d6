package org.trapline.analysis.export.camtrapdp;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How the stations were chosen, in Camtrap DP's words. */
public enum SamplingDesign {
  /** At random. */
  SIMPLE_RANDOM("simpleRandom"),
  /** In a regular pattern that was laid at random. */
  SYSTEMATIC_RANDOM("systematicRandom"),
  /** At random within clusters. */
  CLUSTERED_RANDOM("clusteredRandom"),
  /** To study an effect, such as before and after with controls. */
  EXPERIMENTAL("experimental"),
  /** Where certain species are to be expected. */
  TARGETED("targeted"),
  /** As it came. */
  OPPORTUNISTIC("opportunistic");

  private final String word;

  SamplingDesign(String word) {
    this.word = word;
  }

  /** The word in datapackage.json. */
  public String word() {
    return word;
  }

  static Set<String> words() {
    return Arrays.stream(values()).map(SamplingDesign::word).collect(Collectors.toSet());
  }
}
