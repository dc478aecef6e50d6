package org.trapline.runners.laptop.torture;

import java.nio.file.Path;

/**
 * What is done to a survey.
 *
 * @param photos media files at least
 * @param surveys surveys of four deployments each
 * @param kills how often it is killed
 * @param seed decides the aims; the moments themselves are the machine's
 * @param work where all is written
 */
record TortureSettings(int photos, int surveys, int kills, long seed, Path work) {}
