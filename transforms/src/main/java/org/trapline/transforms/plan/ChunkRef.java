package org.trapline.transforms.plan;

import java.io.Serializable;

/**
 * What Beam moves: where the description of a chunk lies, in about a hundred bytes.
 *
 * @param chunkId the planned chunk's id
 * @param slug the deployment's folder in the tables
 * @param line number of the chunk's line in the deployment's work file, from 0
 */
public record ChunkRef(String chunkId, String slug, int line) implements Serializable {}
