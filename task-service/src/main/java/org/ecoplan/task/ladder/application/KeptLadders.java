package org.ecoplan.task.ladder.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.directory.Calendar;
import org.ecoplan.task.ladder.domain.PlanLadders;

/** The ladders by which an organisation climbs, as they are in the running transaction; the calendar is asked only where one counts in its days. */
@ApplicationScoped
class KeptLadders {
    private final Ladders ladders;
    private final Calendar calendar;

    KeptLadders(Ladders ladders, Calendar calendar) {
        this.ladders = ladders;
        this.calendar = calendar;
    }

    Uni<PlanLadders> ofOrganisation(String organisation) {
        return ladders.over(PlanLadders.standard(), organisation)
                .flatMap(found -> found.countWorkingDays()
                        ? calendar.workingDays().map(found::countedBy)
                        : Uni.createFrom().item(found));
    }
}
