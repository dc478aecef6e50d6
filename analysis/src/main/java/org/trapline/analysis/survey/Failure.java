package org.trapline.analysis.survey;

/**
 * A time when a camera stood there and did not work.
 *
 * @param deployment the deployment
 * @param time from the first moment that failed to the first that worked again
 * @param reason in a few words, such as "card full"
 */
public record Failure(String deployment, Span time, String reason) {}
