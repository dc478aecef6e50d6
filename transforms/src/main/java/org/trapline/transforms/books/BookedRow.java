package org.trapline.transforms.books;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.MediaLabel;

/**
 * The columns of the media table that the books are made of.
 *
 * @param mediaId the file
 * @param filePath to name it
 * @param mediaLabel what it counts as
 * @param errorCode null where there is a judgement
 */
public record BookedRow(
    String mediaId, String filePath, MediaLabel mediaLabel, @Nullable ErrorCode errorCode) {}
