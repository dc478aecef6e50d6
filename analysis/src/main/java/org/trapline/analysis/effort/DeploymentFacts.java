package org.trapline.analysis.effort;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known about when one camera worked.
 *
 * @param deployment its name
 * @param station its station; the deployment's own name where nobody said
 * @param declaredStart start on the field sheet, null if nobody said
 * @param declaredEnd end on the field sheet
 * @param firstFile first file with a time that is not in doubt
 * @param lastFile last such file
 * @param medianGap median time between files, days; null below two files
 * @param longestGap longest time between files, days
 * @param backwardJumps how often the time runs backwards by an hour or more in file order
 * @param sameHours longest run of all but equal pictures, hours
 * @param clockNotSet files with a factory date
 * @param outside files more than a day before the declared start or after the declared end
 * @param nightAtNoon whether pictures around noon are infrared and those around midnight are not
 */
public record DeploymentFacts(
    String deployment,
    String station,
    @Nullable LocalDateTime declaredStart,
    @Nullable LocalDateTime declaredEnd,
    @Nullable LocalDateTime firstFile,
    @Nullable LocalDateTime lastFile,
    @Nullable Double medianGap,
    @Nullable Double longestGap,
    long backwardJumps,
    double sameHours,
    long clockNotSet,
    long outside,
    boolean nightAtNoon) {}
