package org.trapline.pipeline.run;

import org.trapline.pipeline.plan.SurveyPlan;
import org.trapline.transforms.write.ResultFolder;

/** Is told how a run goes; every method may be left as it is. */
public interface RunListener {
  /** Hears nothing. */
  RunListener NONE = new RunListener() {};

  /** Something that ends no run and that a person should know of, in one sentence. */
  default void warned(String sentence) {}

  /** The sources are listed and the plan is stored; judging begins. */
  default void planned(SurveyPlan plan) {}

  /**
   * There is something to judge, and this is how: by which engines, in chunks of how many files.
   */
  default void judging(EngineSettings engines, int chunkFiles) {}

  /** All tables are written and the books balance; the success file is written after this. */
  default void tablesWritten(ResultFolder result) {}
}
