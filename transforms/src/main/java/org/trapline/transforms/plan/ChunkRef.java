package org.trapline.transforms.plan;

import java.io.Serializable;

/**
 * What Beam moves: where the description of a chunk lies, in about a hundred bytes.
 *
 * @param chunkId the planned chunk's id
 * @param slug the deployment's folder in the tables
 * @param offset first byte of the chunk's line in the deployment's work file
 * @param length bytes of that line
 */
public record ChunkRef(String chunkId, String slug, long offset, int length)
    implements Serializable {}
