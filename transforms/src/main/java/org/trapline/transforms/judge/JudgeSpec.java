package org.trapline.transforms.judge;

import java.io.Serializable;
import org.trapline.transforms.write.ResultFolder;

/**
 * All that a worker must know to judge chunks; travels to the workers.
 *
 * @param eyes where the models come from
 * @param rules that steer the cascade
 * @param result where chunks are committed
 * @param fingerprint the judge fingerprint, written into each chunk's footer
 */
public record JudgeSpec(EyesSource eyes, JudgeRules rules, ResultFolder result, String fingerprint)
    implements Serializable {}
