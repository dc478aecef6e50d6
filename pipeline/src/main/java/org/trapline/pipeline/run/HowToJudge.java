package org.trapline.pipeline.run;

import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.models.ChosenModels;
import org.trapline.pipeline.models.JudgeFingerprint;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.transforms.judge.Cascade;
import org.trapline.transforms.judge.JudgeRules;
import org.trapline.transforms.publish.Cuts;

/**
 * The numbers that steer the cascade, and the fingerprint of judging that way.
 *
 * @param rules for every photo
 * @param fingerprint of models, bands and rules
 * @param wanted what the cascade must let through for today's thresholds to be answered
 */
record HowToJudge(JudgeRules rules, JudgeFingerprint fingerprint, Cascade wanted) {
  /** Boxes from this share of the animal threshold on are named, so that it can be lowered. */
  private static final float CLASSIFY_SHARE = 0.5f;

  /** A person from this share of the human threshold on keeps small pictures from being kept. */
  private static final float HOLD_BACK_SHARE = 0.5f;

  /**
   * How these settings judge.
   *
   * @param begun the fingerprint of a result to go on with, whose cut-offs stay; null for a new one
   */
  static HowToJudge of(
      RunSettings settings, ChosenModels models, @Nullable JudgeFingerprint begun) {
    Cuts cuts = models.cuts(settings.publish());
    float blankCutoff = cuts.blank();
    float classifyFrom = cuts.animal() * CLASSIFY_SHARE;
    JudgeRules rules =
        new JudgeRules(
            begun == null ? blankCutoff : begun.number("blank_cutoff", blankCutoff),
            begun == null ? classifyFrom : begun.number("classify_from", classifyFrom),
            cuts.human() * HOLD_BACK_SHARE,
            settings.judge().bands(),
            settings.work().maxMegapixels() * 1_000_000L,
            settings.work().thumbnails());
    return new HowToJudge(rules, JudgeFingerprint.of(models, rules), wanted(models, cuts, rules));
  }

  private static Cascade wanted(ChosenModels models, Cuts cuts, JudgeRules rules) {
    boolean looksCloser = models.detector() != null || models.species() != null;
    boolean namesBoxes = models.detector() != null && models.species() != null;
    return new Cascade(
        models.filter() != null && looksCloser ? cuts.blank() : rules.blankCutoff(),
        namesBoxes ? cuts.animal() : rules.classifyFrom());
  }
}
