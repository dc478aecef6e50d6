package org.trapline.transforms.publish;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The few columns of a judged file that its place among the others depends on.
 *
 * @param mediaId the file
 * @param contentHash of its bytes; null if it could not be read
 * @param cameraTime as the camera wrote it, whole milliseconds
 * @param serial of the camera; null if it writes none
 */
public record OrderFacts(
    String mediaId,
    @Nullable String contentHash,
    @Nullable LocalDateTime cameraTime,
    @Nullable String serial) {}
