package org.trapline.pipeline.settings;

/**
 * Everything that a run was asked to do.
 *
 * @param cards which files, and whose cards they are
 * @param judge what changes a pixel or a score
 * @param publish what only changes how rows are made of scores
 * @param work how the work is done
 */
public record RunSettings(
    CardSettings cards, JudgeSettings judge, PublishSettings publish, WorkSettings work) {}
