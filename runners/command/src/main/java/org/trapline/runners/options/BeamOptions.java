package org.trapline.runners.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.trapline.pipeline.HandOutOptions;
import org.trapline.runners.exit.UserError;

/**
 * The engine's own options: what each engine needs for work that is few large elements, and what
 * was typed after {@code --}, which wins.
 */
public final class BeamOptions {
  private static final String EMBEDDED_FLINK = "[local]";
  private static final String EMBEDDED_SPARK = "local";

  /**
   * What is sent to S3 at a time. Beam takes 64 MB of memory for each file that it writes, and a
   * chunk has tens of kilobytes; with 8 MiB a table may still have 80 GB.
   */
  private static final int UPLOAD_BYTES = 8 << 20;

  private BeamOptions() {}

  /**
   * Makes the options of one engine.
   *
   * @param workers how much it may do at the same time
   * @param typed whatever stood after {@code --}
   */
  public static PipelineOptions of(RunnerChoice runner, int workers, List<String> typed) {
    Map<String, String> said = said(typed);
    Map<String, String> options = stores();
    options.put("runner", runner.beamName());
    options.put("jobName", "trapline");
    switch (runner) {
      case DIRECT -> direct(workers, options);
      case FLINK -> flink(workers, said, options);
      case SPARK -> spark(workers, said, options);
      case DATAFLOW -> dataflow(workers, options);
    }
    options.putAll(said);
    PipelineOptions parsed = parse(options, runner);
    parsed.as(HandOutOptions.class).setHandOut(runner.handOut());
    return parsed;
  }

  /**
   * Whether other processes do the work, which tell this one nothing on the way.
   *
   * @param typed whatever stood after {@code --}
   */
  public static boolean isElsewhere(RunnerChoice runner, List<String> typed) {
    Map<String, String> said = said(typed);
    return switch (runner) {
      case DIRECT -> false;
      case FLINK -> !isEmbeddedFlink(said);
      case SPARK -> !isEmbeddedSpark(said);
      case DATAFLOW -> true;
    };
  }

  private static boolean isEmbeddedFlink(Map<String, String> said) {
    return said.getOrDefault("flinkMaster", EMBEDDED_FLINK).equals(EMBEDDED_FLINK);
  }

  private static boolean isEmbeddedSpark(Map<String, String> said) {
    return said.getOrDefault("sparkMaster", EMBEDDED_SPARK).startsWith(EMBEDDED_SPARK);
  }

  /**
   * Makes the options that say how other stores are reached, for a command that runs no pipeline.
   *
   * @param typed whatever stood after {@code --}
   */
  public static PipelineOptions ofStores(List<String> typed) {
    Map<String, String> options = stores();
    options.putAll(said(typed));
    return parse(options, RunnerChoice.DIRECT);
  }

  private static Map<String, String> said(List<String> typed) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String argument : typed) {
      put(said, argument);
    }
    return said;
  }

  private static Map<String, String> stores() {
    Map<String, String> options = new LinkedHashMap<>();
    boolean hasS3 =
        PipelineOptionsFactory.getRegisteredOptions().stream()
            .anyMatch(type -> type.getSimpleName().equals("S3Options"));
    if (hasS3) {
      options.put("s3UploadBufferSizeBytes", Integer.toString(UPLOAD_BYTES));
    }
    return options;
  }

  private static void direct(int workers, Map<String, String> options) {
    options.put("targetParallelism", Integer.toString(workers));
    // Elements here are descriptors that nobody changes: checking that costs more than they do.
    options.put("enforceImmutability", "false");
    options.put("enforceEncodability", "false");
    options.put("blockOnRun", "false");
  }

  private static void flink(int workers, Map<String, String> said, Map<String, String> options) {
    boolean embedded = isEmbeddedFlink(said);
    options.put("flinkMaster", EMBEDDED_FLINK);
    options.put("parallelism", Integer.toString(workers));
    options.put("objectReuse", "true");
    options.put("fasterCopy", "true");
    String settings = System.getProperty("trapline.flink.conf");
    if (!embedded) {
      stageJob(options);
    } else if (settings != null) {
      options.put("flinkConfDir", settings);
    }
  }

  private static void spark(int workers, Map<String, String> said, Map<String, String> options) {
    options.put("sparkMaster", EMBEDDED_SPARK + "[" + workers + "]");
    // A person watches the live line; Spark's page would take a port that others can reach.
    SparkSettings.offer("spark.ui.enabled", "false");
    if (isEmbeddedSpark(said)) {
      SparkSettings.offer("spark.driver.host", "localhost");
      SparkSettings.offer("spark.driver.bindAddress", "127.0.0.1");
    } else {
      SparkSettings.offerForACluster(workers);
      stageJob(options);
    }
  }

  private static void dataflow(int workers, Map<String, String> options) {
    options.put("maxNumWorkers", Integer.toString(workers));
    // Own images and resource hints are understood by the newer of Dataflow's two engines only.
    options.put("experiments", "use_runner_v2");
    // Two decode while two feed the model; more only take memory.
    options.put("numberOfWorkerHarnessThreads", "4");
    // A chunk is a minute of work as planned, and a large model without a GPU may take an hour.
    options.put("elementProcessingTimeoutMinutes", "60");
  }

  /**
   * What a cluster must be given is not this program's whole class path, which has the engine in
   * it, but what the package keeps for that.
   */
  private static void stageJob(Map<String, String> options) {
    String jars = System.getProperty("trapline.job");
    if (jars != null) {
      options.put("filesToStage", jars);
    }
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

  private static PipelineOptions parse(Map<String, String> options, RunnerChoice runner) {
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
                .formatted(options.get("runner"), runner.packageName()));
      }
      throw new UserError(
          "after --: " + message.lines().findFirst().orElse("an option is wrong").strip());
    }
  }
}
