package org.trapline.pipeline.check;

/**
 * A file that will have no judgement, or less of one than it should.
 *
 * @param path below the deployment
 * @param judged whether the run will judge what is left of the picture
 * @param reason one sentence
 */
public record BadFile(String path, boolean judged, String reason) {}
