package org.trapline.analysis.summary;

/**
 * A doubt and where it was raised.
 *
 * @param deployment the deployment
 * @param flag the doubt, as in the table
 * @param meaning the same in words
 * @param files how many files of the deployment carry it
 */
public record FlagLine(String deployment, String flag, String meaning, long files) {}
