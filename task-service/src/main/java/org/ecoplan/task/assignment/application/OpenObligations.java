package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/** The obligations that are neither met nor overdue, for whoever watches their deadlines. */
public interface OpenObligations {

    /** Those of the days on which an open obligation ends, in their order. */
    Uni<List<LocalDate>> deadlinesAmong(String organisation, List<LocalDate> days);

    /**
     * The next open obligations of a deadline, held against changes until the transaction ends.
     *
     * @param after the last one seen, absent at the beginning
     */
    Uni<List<OpenObligation>> holdNext(
            String organisation, LocalDate deadline, @Nullable ObligationId after, int limit);

    /** Records that the obligations crossed a rung; answers those that had not crossed it before. */
    Uni<Set<ObligationId>> recordCrossing(
            Collection<ObligationId> obligations, String rung, LocalDate rungDate, boolean spoken, Instant at);

    Uni<Void> markOverdue(Collection<ObligationId> obligations);
}
