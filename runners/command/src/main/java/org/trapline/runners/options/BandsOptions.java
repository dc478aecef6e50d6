package org.trapline.runners.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose bands to look at, as typed. */
public final class BandsOptions {
  @Mixin CardOptions cards = new CardOptions();
  @Mixin SurveyOptions survey = new SurveyOptions();

  @Option(
      names = "--bands",
      paramLabel = "CHOICE",
      description =
          "What to draw: auto, none, pixels or per cent such as top=32,bottom=3%%, or a profile"
              + " file. Absent: auto, measured per camera.")
  @Nullable String bands;
}
