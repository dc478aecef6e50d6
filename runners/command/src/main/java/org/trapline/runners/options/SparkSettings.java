package org.trapline.runners.options;

/**
 * Spark's own settings, which Beam has no options for: Spark reads them from the system properties
 * when it starts. What a person has set there ({@code TRAPLINE_JAVA_OPTS=-Dspark...}) stands.
 */
final class SparkSettings {
  /**
   * Spark runs a task to its end where it began, and its models are opened anew for each: with a
   * few tasks for each core the last ones end at about the same time and a lost worker costs
   * little.
   */
  private static final int TASKS_FOR_EACH_CORE = 4;

  private SparkSettings() {}

  /**
   * For a cluster.
   *
   * @param workers photos judged at the same time: cores that the job takes of the cluster
   */
  static void offerForACluster(int workers) {
    offer("spark.cores.max", Integer.toString(workers));
    offer("spark.default.parallelism", Integer.toString(workers * TASKS_FOR_EACH_CORE));
    // A worker that is there half a minute later is worth waiting for no longer than that.
    offer("spark.scheduler.minRegisteredResourcesRatio", "1.0");
  }

  /** Sets what nobody has set. */
  static void offer(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
