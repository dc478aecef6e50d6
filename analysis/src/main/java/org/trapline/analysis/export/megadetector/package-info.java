/** MegaDetector's batch results, which Timelapse and AddaxAI open. */
@NullMarked
package org.trapline.analysis.export.megadetector;

import org.jspecify.annotations.NullMarked;
