package org.ecoplan.task.round.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.round.domain.Round;
import org.ecoplan.task.round.domain.RoundId;

/** A round as whoever writes its reports has to know it. */
public record RoundTerms(
        RoundId id, UUID planId, String organisation, String period, LocalDate openedOn, LocalDate due) {
    static RoundTerms of(Round round) {
        return new RoundTerms(
                round.id(),
                round.planId(),
                round.organisation(),
                round.period(),
                round.openedOn(),
                round.due().lastDay());
    }
}
