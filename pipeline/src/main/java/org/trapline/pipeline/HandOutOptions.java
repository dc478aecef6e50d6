package org.trapline.pipeline;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * What the launcher knows of an engine and the job must be built by; nobody has to say it, hence it
 * is no registered option.
 */
public interface HandOutOptions extends PipelineOptions {
  /** Returns how the engine gives the chunks to its workers. */
  @Description("How the engine gives the chunks to its workers.")
  @Default.Enum("SPREAD")
  HandOut getHandOut();

  /** Says how the engine gives the chunks to its workers. */
  void setHandOut(HandOut handOut);
}
