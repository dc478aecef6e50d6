package org.trapline.runners.laptop.fuzz;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is done.
 *
 * @param photos mutated photos
 * @param seed decides all of them
 * @param hang a photo that takes longer hangs
 * @param real folder of photos that some of the mutants are made of; null for drawn ones alone
 * @param work where the mutants and their rows are written
 */
record FuzzSettings(int photos, long seed, Duration hang, @Nullable Path real, Path work) {}
