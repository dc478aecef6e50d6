package org.trapline.schemas;

import java.io.Serializable;

/**
 * Table {@code thumbnails}: small pictures kept while the pixels were in hand, since the card will
 * be formatted. Pictures with people in them are held back and have no row.
 */
public record ThumbnailRow(
    @Column("The deployment") String deploymentId,
    @Column("The file") String mediaId,
    @Column("The detection that it shows, or -1 for the whole scene") int detectionIndex,
    @Column(value = "JPEG, longest side at most 320 pixels", unit = "bytes") Bytes jpeg)
    implements Serializable {}
