package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the file is, whatever it shows. */
public record FileFacts(
    @Column(value = "Name of the file, as on the card", term = "media.fileName") String fileName,
    @Column(
            value =
                "Path below the deployment's folder, separated by /; Unicode NFC, but as written"
                    + " where two names of a folder differ in their Unicode form only",
            term = "media.filePath")
        String filePath,
    @Column(value = "Size of the file", unit = "bytes") long fileSize,
    @Column("128-bit hash of the file's bytes as 32 hex digits; null if it could not be read")
        @Nullable String contentHash,
    @Column(value = "Media type by content, such as image/jpeg", term = "media.fileMediatype")
        String mediaType,
    @Column(value = "Width of the upright picture; null if it has none", unit = "pixels")
        @Nullable Integer width,
    @Column(value = "Height of the upright picture; null if it has none", unit = "pixels")
        @Nullable Integer height)
    implements Serializable {}
