package org.trapline.transforms.find;

/**
 * A folder that belongs to one deployment as a whole.
 *
 * @param source the source it was found in, as an absolute path or address
 * @param folder its path below the source with {@code /}; empty for the source itself
 */
public record DeploymentRoot(String source, String folder) {}
