package org.trapline.runners.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.trapline.runners.exit.UserError;

/**
 * The engine's own options: what each engine needs for work that is few large elements, and what
 * was typed after {@code --}, which wins.
 */
public final class BeamOptions {
  private BeamOptions() {}

  /**
   * Makes the options of one engine.
   *
   * @param workers how much it may do at the same time
   * @param typed whatever stood after {@code --}
   */
  public static PipelineOptions of(RunnerChoice runner, int workers, List<String> typed) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("runner", runner.beamName());
    options.put("jobName", "trapline");
    switch (runner) {
      case DIRECT -> {
        options.put("targetParallelism", Integer.toString(workers));
        // Elements here are descriptors that nobody changes: checking that costs more than they do.
        options.put("enforceImmutability", "false");
        options.put("enforceEncodability", "false");
        options.put("blockOnRun", "false");
      }
      case FLINK -> {
        options.put("flinkMaster", "[local]");
        options.put("parallelism", Integer.toString(workers));
        options.put("objectReuse", "true");
        options.put("fasterCopy", "true");
        String conf = System.getProperty("trapline.flink.conf");
        if (conf != null) {
          options.put("flinkConfDir", conf);
        }
      }
    }
    for (String argument : typed) {
      put(options, argument);
    }
    return parse(options);
  }

  private static void put(Map<String, String> options, String argument) {
    if (!argument.startsWith("--")) {
      throw new UserError(
          "after -- there are only Beam's own options, such as --parallelism=4, but there was '%s'"
              .formatted(argument));
    }
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
    options.put(name, equals < 0 ? "true" : argument.substring(equals + 1));
  }

  private static PipelineOptions parse(Map<String, String> options) {
    String[] arguments =
        options.entrySet().stream()
            .map(option -> "--" + option.getKey() + "=" + option.getValue())
            .toArray(String[]::new);
    try {
      return PipelineOptionsFactory.fromArgs(arguments).create();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("Unknown 'runner'")) {
        throw new UserError(
            "this package has no %s: start with TRAPLINE_PACKAGE=%s in the environment"
                .formatted(options.get("runner"), packageOf(options)));
      }
      throw new UserError(
          "after --: " + message.lines().findFirst().orElse("an option is wrong").strip());
    }
  }

  private static String packageOf(Map<String, String> options) {
    return RunnerChoice.FLINK.beamName().equals(options.get("runner")) ? "flink" : "laptop";
  }
}
