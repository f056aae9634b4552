package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.security.CallerScope;

/** Port: figures of a plan that never move, and what was told behind them. */
public interface FrozenPictures {

    /**
     * The figures of a whole plan at the end of a day, and the last step that they rest on. Nothing is taken in until the
     * end of the transaction, so that each step is either in them or has a greater number.
     *
     * @param period whose reports are counted: those that fell due in it, so that each is in one period
     */
    Uni<FrozenPicture> freeze(CallerScope scope, UUID planId, LocalDate day, ReportingPeriod period);

    /** The same figures in one look that holds nobody: for who does not ask later what came behind them. */
    Uni<FrozenPicture> look(CallerScope scope, UUID planId, LocalDate day, ReportingPeriod period);

    /** Steps up to the end of a day that were told after the one numbered {@code upTo}, in the order of their coming. */
    Uni<List<LateStep>> late(CallerScope scope, UUID planId, LocalDate day, long upTo, LateStep.Place after, int limit);
}
