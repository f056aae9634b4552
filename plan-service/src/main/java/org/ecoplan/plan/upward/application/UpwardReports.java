package org.ecoplan.plan.upward.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.upward.domain.UpwardReport;
import org.jspecify.annotations.Nullable;

/** Port: reports to superiors; they exist for who sees the whole organisation only. */
public interface UpwardReports {

    /** False where the plan has one of the period to this addressee. */
    Uni<Boolean> addIfMissing(UpwardReport report);

    Uni<Optional<UpwardReport>> find(CallerScope scope, UUID planId, UUID id);

    /** Held until the end of the transaction. */
    Uni<Optional<UpwardReport>> forChange(CallerScope scope, UUID planId, UUID id);

    Uni<Void> save(UpwardReport changed);

    /**
     * The earliest due first.
     *
     * @param planId of one plan only
     * @param open those that did not go out only
     */
    Uni<List<UpwardReport>> list(
            CallerScope scope, @Nullable UUID planId, boolean open, @Nullable Place after, int limit);

    /** Some of those that are overdue on a day and were not told, of plans that run; told once by the caller's transaction. */
    Uni<List<UpwardReport>> takeOverdue(LocalDate today, int limit);

    /** Where one stands in the list. */
    record Place(LocalDate due, UUID id) {}
}
