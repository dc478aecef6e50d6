package org.trapline.analysis.summary;

/**
 * A file without a judgement.
 *
 * @param deployment its deployment
 * @param file its path below the deployment
 * @param code the kind of failure, as in the table
 * @param reason the same in a sentence
 */
public record FailureLine(String deployment, String file, String code, String reason) {}
