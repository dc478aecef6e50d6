package org.trapline.training.photos;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to know which photos belong together.
 *
 * @param deploymentId its deployment
 * @param filePath path below the deployment
 * @param label what is on it
 * @param burst its trigger burst; null without a capture time that the camera gave
 * @param time when it was taken; null likewise
 */
record Shot(
    String deploymentId,
    String filePath,
    String label,
    @Nullable String burst,
    @Nullable LocalDateTime time) {}
