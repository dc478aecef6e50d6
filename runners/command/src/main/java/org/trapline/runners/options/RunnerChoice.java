package org.trapline.runners.options;

import org.trapline.pipeline.HandOut;

/** Who carries the work out. */
public enum RunnerChoice {
  /** Beam's Direct runner: this machine, no service. */
  DIRECT("DirectRunner", "laptop"),
  /** Flink, embedded or a cluster. */
  FLINK("FlinkRunner", "flink"),
  /** Spark, embedded or a cluster. */
  SPARK("SparkRunner", "spark"),
  /** Google's Dataflow. */
  DATAFLOW("DataflowRunner", "dataflow");

  private final String beamName;
  private final String packageName;

  RunnerChoice(String beamName, String packageName) {
    this.beamName = beamName;
    this.packageName = packageName;
  }

  /** Returns the name that Beam's {@code --runner} takes. */
  public String beamName() {
    return beamName;
  }

  /** Returns how the engine gives the chunks to its workers. */
  public HandOut handOut() {
    return switch (this) {
      case DIRECT -> HandOut.TAKEN;
      case FLINK -> HandOut.TAKEN_FROM_END;
      case SPARK, DATAFLOW -> HandOut.SPREAD;
    };
  }

  /** Returns the name of the package that has this engine. */
  public String packageName() {
    return packageName;
  }
}
