package org.trapline.transforms.plan;

import java.io.Serializable;

/**
 * One file of a plan. Where the file lies today is no part of it.
 *
 * @param mediaId stable id: a hash of deployment and path below it
 * @param path below the deployment's folder, {@code /}; NFC unless another file has that path
 * @param size bytes, when it was planned
 * @param modifiedMillis modification time when it was planned, milliseconds since 1970 UTC; used
 *     only where the file gives no other time
 */
public record PlannedFile(String mediaId, String path, long size, long modifiedMillis)
    implements Serializable {
  /** The last part of the path. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
