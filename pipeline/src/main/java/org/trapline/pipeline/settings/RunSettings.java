package org.trapline.pipeline.settings;

/**
 * Everything that a run was asked to do.
 *
 * @param cards which files, and whose cards they are
 * @param judge what changes a pixel or a score
 * @param publish what only changes how rows are made of scores
 * @param work how the work is done
 * @param ifChanged what to do where the result was judged by other models or crops
 */
public record RunSettings(
    CardSettings cards,
    JudgeSettings judge,
    PublishSettings publish,
    WorkSettings work,
    IfChanged ifChanged) {
  /** Settings that never touch a result of other models. */
  public RunSettings(
      CardSettings cards, JudgeSettings judge, PublishSettings publish, WorkSettings work) {
    this(cards, judge, publish, work, IfChanged.REFUSE);
  }

  /** The same for a result elsewhere. */
  public RunSettings into(String out) {
    return new RunSettings(cards, judge, publish, work.into(out), ifChanged);
  }

  /** The same with another answer to changed models. */
  public RunSettings ifChanged(IfChanged answer) {
    return new RunSettings(cards, judge, publish, work, answer);
  }
}
