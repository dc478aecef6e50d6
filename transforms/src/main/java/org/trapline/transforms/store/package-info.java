/**
 * Files in other stores than this machine's disks: an object store, HDFS, whatever Beam reaches.
 */
@NullMarked
package org.trapline.transforms.store;

import org.jspecify.annotations.NullMarked;
