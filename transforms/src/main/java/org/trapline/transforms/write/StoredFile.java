package org.trapline.transforms.write;

import java.time.Instant;

/**
 * What a store says of a file without opening it.
 *
 * @param name below the folder that was asked for, {@code /} between the levels
 * @param bytes its size
 * @param stored when, by the store's own clock
 */
public record StoredFile(String name, long bytes, Instant stored) {}
