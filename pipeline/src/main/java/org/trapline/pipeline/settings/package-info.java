/**
 * What a run was asked to do, validated and immutable. Raw strings end before this package; names
 * of options in messages are those of the command line and of trapline.toml.
 */
@NullMarked
package org.trapline.pipeline.settings;

import org.jspecify.annotations.NullMarked;
