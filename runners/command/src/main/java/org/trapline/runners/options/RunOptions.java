package org.trapline.runners.options;

import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every option of a run, as typed. The keys of trapline.toml are these names. */
public final class RunOptions {
  @Mixin CardOptions cards = new CardOptions();
  @Mixin SurveyOptions survey = new SurveyOptions();
  @Mixin ModelOptions models = new ModelOptions();
  @Mixin ThresholdOptions thresholds = new ThresholdOptions();
  @Mixin PlaceOptions place = new PlaceOptions();
  @Mixin SpeciesListOptions speciesList = new SpeciesListOptions();
  @Mixin WorkOptions work = new WorkOptions();

  /** Returns the names that trapline.toml may set: each option of a run, and {@code sources}. */
  public static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (OptionSpec option : CommandSpec.forAnnotatedObject(new RunOptions()).options()) {
      keys.add(option.longestName().substring("--".length()));
    }
    keys.add("sources");
    return keys;
  }
}
