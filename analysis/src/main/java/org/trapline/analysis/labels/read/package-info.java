/**
 * Reads people's labels from the files and folders of other programs, and of this one. Opens no
 * photo: whoever calls says how one is looked at.
 */
@NullMarked
package org.trapline.analysis.labels.read;

import org.jspecify.annotations.NullMarked;
