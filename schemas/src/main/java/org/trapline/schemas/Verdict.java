package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What today's thresholds make of the scores. Raw scores stay beside it. */
public record Verdict(
    @Column("Number of animal boxes that count at today's threshold") int nAnimal,
    @Column("Number of human boxes that count") int nHuman,
    @Column("Number of vehicle boxes that count") int nVehicle,
    @Column(
            value =
                "Highest animal score of the detector, also below the threshold; null without one",
            unit = "0 to 1")
        @Nullable Float maxAnimalScore,
    @Column(value = "Highest human score of the detector", unit = "0 to 1")
        @Nullable Float maxHumanScore,
    @Column(value = "Highest vehicle score of the detector", unit = "0 to 1")
        @Nullable Float maxVehicleScore,
    @Column(
            value = "The blank filter's probability that nothing is there; null without a filter",
            unit = "0 to 1")
        @Nullable Float blankScore,
    @Column(
            value = "animal, blank, human, vehicle, unknown or failed",
            term = "observations.observationType")
        MediaLabel mediaLabel,
    @Column(
            value = "Scientific name of the surest species that counts, else null",
            term = "observations.scientificName")
        @Nullable String topSpecies,
    @Column(value = "Its score", unit = "0 to 1", term = "observations.classificationProbability")
        @Nullable Float topSpeciesScore)
    implements Serializable {}
