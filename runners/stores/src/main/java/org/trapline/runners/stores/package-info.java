/** How S3 and HDFS are listed: in pages, with nothing asked twice. */
@NullMarked
package org.trapline.runners.stores;

import org.jspecify.annotations.NullMarked;
