package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Port: figures of a plan that never move, and what was told behind them. */
public interface FrozenPictures {

    /**
     * The figures of a whole plan at the end of a day in one look that holds nobody, and what they rest on: each step is
     * either in them or among those that {@link #late} tells.
     *
     * @param period whose reports are counted: those that fell due in it, so that each is in one period
     */
    Uni<FrozenPicture> look(CallerScope scope, UUID planId, LocalDate day, ReportingPeriod period);

    /** Steps up to the end of a day that were told after a look, in the order of their coming. */
    Uni<List<LateStep>> late(
            CallerScope scope, UUID planId, LocalDate day, Since look, LateStep.Place after, int limit);

    /**
     * A look at the figures, as {@link FrozenPicture} names it.
     *
     * @param snapshot absent of one that is older than snapshots
     */
    record Since(long upTo, @Nullable String snapshot) {}
}
