/** Which models a run uses, whether they fit an existing result, and the fingerprint of judging. */
@NullMarked
package org.trapline.pipeline.models;

import org.jspecify.annotations.NullMarked;
