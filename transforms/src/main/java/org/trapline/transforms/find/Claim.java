package org.trapline.transforms.find;

import java.util.List;

/**
 * A rule's answer for one folder.
 *
 * @param deploymentId as a person or a folder wrote it, not yet in NFC
 * @param root the folders below the source that lead to the deployment's own
 * @param below the folders from there on: the path below the deployment
 * @param layout what the names say
 */
record Claim(String deploymentId, List<String> root, List<String> below, LayoutValues layout) {}
