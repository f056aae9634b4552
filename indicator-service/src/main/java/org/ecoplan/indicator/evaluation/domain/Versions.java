package org.ecoplan.indicator.evaluation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * The versions of a standard, one following the other. The day of the observation chooses, never the day of the
 * calculation.
 *
 * @param versions the oldest first
 */
public record Versions<T extends Versioned>(List<T> versions) {

    /** @throws IllegalArgumentException when two hold on one day, or none in between or after the last */
    public Versions {
        versions = versions.stream()
                .sorted(Comparator.comparing(version -> version.standard().validFrom()))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a standard without a version");
        }
        for (int later = 1; later < versions.size(); later++) {
            StandardVersion before = versions.get(later - 1).standard();
            StandardVersion after = versions.get(later).standard();
            if (!after.validFrom().minusDays(1).equals(before.validTo())) {
                throw new IllegalArgumentException(after.words() + " does not follow " + before.words());
            }
        }
        StandardVersion last = versions.get(versions.size() - 1).standard();
        if (last.validTo() != null) {
            throw new IllegalArgumentException("nothing replaces " + last.words());
        }
    }

    public Optional<T> on(LocalDate observedOn) {
        return versions.stream()
                .filter(version -> version.standard().isInForceOn(observedOn))
                .findFirst();
    }

    /** The version of the day, or the refusal that there was none yet. */
    public Outcome<T> inForceOn(LocalDate observedOn) {
        return on(observedOn)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.invalid(
                        "NO_STANDARD_IN_FORCE",
                        "观测日期早于" + versions.get(0).standard().words() + "的施行日期"
                                + versions.get(0).standard().validFrom() + ",没有可用的标准",
                        "/observedOn")));
    }
}
