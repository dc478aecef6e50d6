package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trapline.analysis.review.sample.Share;
import org.trapline.analysis.run.ReviewSample;
import org.trapline.analysis.run.ReviewSampleSettings;
import org.trapline.runners.console.Columns;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.ReviewSampleOptions;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which answers a person should look at. */
@Command(
    name = "review-sample",
    sortOptions = false,
    description =
        "Draw a random sample of the models' answers for a person to check: a CSV file and a page.",
    footer =
        "Photos in which a model found people are never shown. Then: trapline analyze ..."
            + " --reviewed review.csv")
final class ReviewSampleCommand implements Callable<Integer> {
  private static final int MOST_LINES = 40;

  @Mixin final ReviewSampleOptions options = new ReviewSampleOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    ReviewSampleSettings settings = options.settings(reader.out(null), PhotosAtHand::in);
    ReviewSample.Drawn drawn = ReviewSample.run(settings);
    PrintWriter out = spec.commandLine().getOut();
    table(drawn.shares()).forEach(out::println);
    out.println();
    out.println(
        "%d events and bursts to look at, told apart by %s."
            .formatted(drawn.units(), drawn.detail()));
    out.println("Half width: of the 95 % interval of the precision, if four in five are right.");
    if (drawn.withoutPicture() > 0) {
      out.println(
          "%d of them have no picture to show; the page names their files."
              .formatted(drawn.withoutPicture()));
    }
    out.println(
        "Open %s in a browser, or fill in %s by hand.".formatted(settings.page(), settings.out()));
    out.flush();
    return ExitCode.DONE.code();
  }

  private static List<String> table(List<Share> shares) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("stratum", "units", "drawn", "half width"));
    shares.stream()
        .sorted(Comparator.comparing((Share share) -> -share.stratum().size()))
        .limit(MOST_LINES)
        .forEach(
            share ->
                rows.add(
                    List.of(
                        share.stratum().name(),
                        String.valueOf(share.stratum().size()),
                        String.valueOf(share.drawn()),
                        share.halfWidth() == 0
                            ? "complete"
                            : String.format(Locale.ROOT, "%.2f", share.halfWidth()))));
    List<String> lines = new ArrayList<>(Columns.lines(rows, 1));
    if (shares.size() > MOST_LINES) {
      lines.add("and %d smaller ones".formatted(shares.size() - MOST_LINES));
    }
    return lines;
  }
}
