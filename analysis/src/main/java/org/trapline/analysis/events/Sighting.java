package org.trapline.analysis.events;

import java.time.LocalDateTime;

/**
 * One species in one file.
 *
 * @param station where
 * @param deployment whose camera
 * @param mediaId the file
 * @param kind animal, human or vehicle
 * @param species its name; for people and vehicles the word of the kind
 * @param time local time
 * @param count boxes of it in the file, at least 1
 * @param score best score of these, 0 to 1
 */
public record Sighting(
    String station,
    String deployment,
    String mediaId,
    Kind kind,
    String species,
    LocalDateTime time,
    int count,
    double score) {}
