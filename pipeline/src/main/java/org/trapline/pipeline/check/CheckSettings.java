package org.trapline.pipeline.check;

import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;

/**
 * What a check needs to know of the run that it stands before.
 *
 * @param cards which files, and whose cards they are
 * @param judge the models of the run, to measure its pace; null if none was named
 * @param bands {@code --bands}
 * @param workers {@code --workers}: photos that the run will judge at the same time, at least 1
 * @param maxMegapixels {@code --max-megapixels}: photos with more pixels are refused
 * @param out {@code --out}: where the result will be
 */
public record CheckSettings(
    CardSettings cards,
    @Nullable JudgeSettings judge,
    String bands,
    int workers,
    int maxMegapixels,
    String out) {
  long maxPixels() {
    return maxMegapixels * 1_000_000L;
  }
}
