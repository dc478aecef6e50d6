package org.trapline.transforms.judge;

import java.io.Serializable;

/**
 * That a chunk is committed. Counts may be seen twice where an engine tries twice; the books are
 * made from the files.
 *
 * @param slug the deployment's folder in the tables
 * @param chunkId the chunk
 */
public record ChunkResult(String slug, String chunkId) implements Serializable {}
