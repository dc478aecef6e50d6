package org.trapline.transforms.find;

/**
 * A folder that belongs to one deployment as a whole.
 *
 * @param source the source it was found in, as an absolute path or address
 * @param folder its path below the source with {@code /}; empty for the source itself
 * @param claim the path by which a row of deployments.csv claims it, wherever it is mounted; empty
 *     for a drive's or mount point's own folder, since the next card will have the same
 */
public record DeploymentRoot(String source, String folder, String claim) {}
