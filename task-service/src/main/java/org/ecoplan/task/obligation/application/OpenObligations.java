package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/** The obligations that are not met, overdue ones too, for whoever watches their deadlines. */
public interface OpenObligations {

    /** Those of the days on which an obligation ends that is not met, in their order. */
    Uni<List<LocalDate>> deadlinesAmong(String organisation, List<LocalDate> days);

    /**
     * The next obligations of a deadline that are not met and whose unit exists, held against changes until the transaction ends.
     *
     * @param today a unit that was dissolved before it is not reminded of anything
     * @param after the last one seen, absent at the beginning
     */
    Uni<List<OpenObligation>> holdNext(
            String organisation, LocalDate deadline, LocalDate today, @Nullable ObligationId after, int limit);

    /** Those of them whose clock does not stand still on that day; they are held. */
    Uni<List<OpenObligation>> ticking(List<OpenObligation> obligations, LocalDate day);

    /** Records that the obligations crossed a rung; answers those that had not crossed it before. */
    Uni<List<OpenObligation>> recordCrossing(
            List<OpenObligation> obligations, String rung, LocalDate rungDate, boolean spoken, Instant at);

    /** Those of them that are open are overdue. */
    Uni<Void> markOverdue(Collection<ObligationId> obligations);

    /** Those of them that are open have lapsed. */
    Uni<Void> markLapsed(Collection<ObligationId> obligations);
}
