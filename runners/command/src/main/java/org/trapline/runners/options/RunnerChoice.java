package org.trapline.runners.options;

/** Who carries the work out. */
public enum RunnerChoice {
  /** Beam's Direct runner: this machine, no service. */
  DIRECT("DirectRunner"),
  /** Flink, embedded or a cluster. */
  FLINK("FlinkRunner");

  private final String beamName;

  RunnerChoice(String beamName) {
    this.beamName = beamName;
  }

  /** Returns the name that Beam's {@code --runner} takes. */
  public String beamName() {
    return beamName;
  }
}
