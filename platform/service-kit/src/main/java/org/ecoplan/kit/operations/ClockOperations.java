package org.ecoplan.kit.operations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.time.ClockJumps;
import org.ecoplan.kit.time.ServiceClock;

/** A clock that is far ahead of the last day of work, and the word that it is right. */
@ApplicationScoped
class ClockOperations {
    private static final String HELD = "select count(*) from reached_day where reached_on + " + ClockJumps.MOST_DAYS
            + " < cast(?1 as date) and coalesce(confirmed_until, reached_on) < cast(?1 as date)";
    private static final String CONFIRM =
            "update reached_day set confirmed_until = cast(?1 as date) where reached_on + " + ClockJumps.MOST_DAYS
                    + " < cast(?1 as date)";

    private final ClockJumps jumps;
    private final ServiceClock clock;
    private final Acting acting;

    ClockOperations(ClockJumps jumps, ServiceClock clock, Acting acting) {
        this.jumps = jumps;
        this.clock = clock;
        this.acting = acting;
    }

    Uni<ClockJumps.State> show() {
        return jumps.state();
    }

    /** Work goes on up to today; before and after count how many clocks are held back, one or none. */
    Uni<OperationView> confirm(Acting.Act act) {
        return acting.act(
                act,
                this::held,
                () -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(CONFIRM)
                                .setParameter(1, clock.today())
                                .executeUpdate())
                        .invoke(rows -> {
                            if (rows == 0) {
                                throw Problems.problem(409, "CLOCK_NOT_HELD", "时钟没有跳变,无需确认", "");
                            }
                        })
                        .replaceWith(Acting.Kept.NONE));
    }

    private Uni<Long> held() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HELD, Long.class)
                        .setParameter(1, clock.today())
                        .getSingleResult());
    }
}
