package org.ecoplan.task.ladder.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ladder of a plan as it was proposed, and adopted where somebody did.
 *
 * @param version 1-based; 0 is the default of the house
 * @param adoption absent while it is a proposal, and for good where another one took its place
 */
public record LadderVersion(
        int version,
        List<Rung> rungs,
        Act proposal,
        @Nullable Adoption adoption) {

    /** Who did something, when and why. */
    public record Act(String by, Instant at, String reason) {}

    /** @param from the first day whose rungs are those of this version */
    public record Adoption(Act act, LocalDate from) {}

    public boolean countsWorkingDays() {
        return rungs.stream().anyMatch(Rung::working);
    }

    public boolean isAdopted() {
        return adoption != null;
    }

    /** As if it had been in force always. */
    public LadderVersion fromTheBeginning() {
        return new LadderVersion(version, rungs, proposal, new Adoption(proposal, LocalDate.MIN));
    }

    /** Whether its rungs are those of the day, should no later version be. */
    boolean isFrom(LocalDate day) {
        return adoption != null && !day.isBefore(adoption.from());
    }
}
