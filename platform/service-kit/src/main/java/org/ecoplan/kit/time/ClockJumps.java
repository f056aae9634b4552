package org.ecoplan.kit.time;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds back work that cannot be taken back, such as reminders, while the clock is further ahead of the last day of work
 * than {@value #MOST_DAYS} days: a machine that wakes a year ahead for a minute would send the reminders of a year. After
 * a downtime of that length an operator confirms the day once. A demonstration moves its clock as it likes.
 */
@ApplicationScoped
public class ClockJumps {
    /** Longer than any downtime that goes unnoticed. */
    public static final int MOST_DAYS = 40;

    private static final String REACH = """
            insert into reached_day (reached_on) values ($1)
            on conflict (id) do update set reached_on = $1
            where $2 or $1 <= reached_day.reached_on + %d or $1 <= reached_day.confirmed_until
            returning reached_on""".formatted(MOST_DAYS);
    private static final String STATE = "select reached_on, confirmed_until from reached_day";

    private final Pool pool;
    private final ServiceClock clock;

    ClockJumps(Pool pool, ServiceClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * @param reachedOn the last day of work, {@code null} before the first
     * @param confirmedUntil the day up to which somebody has said that the clock is right
     * @param held whether work waits for that
     */
    public record State(
            LocalDate today,
            @Nullable LocalDate reachedOn,
            @Nullable LocalDate confirmedUntil,
            boolean held) {}

    /** Notes that work goes on to this day; fails with {@link ClockJumpedException} where it may not. */
    public Uni<Void> goTo(LocalDate today) {
        return state().flatMap(state ->
                today.equals(state.reachedOn()) ? Uni.createFrom().voidItem() : reach(today, state));
    }

    private Uni<Void> reach(LocalDate today, State state) {
        LocalDate before = state.reachedOn() == null ? today : state.reachedOn();
        return pool.preparedQuery(REACH)
                .execute(Tuple.of(today, clock.movable()))
                .flatMap(reached -> reached.size() == 1
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new ClockJumpedException(before, today)));
    }

    public Uni<State> state() {
        LocalDate today = clock.today();
        return pool.query(STATE).execute().map(rows -> {
            for (Row row : rows) {
                LocalDate reached = row.getLocalDate("reached_on");
                LocalDate confirmed = row.getLocalDate("confirmed_until");
                boolean held = !clock.movable()
                        && today.isAfter(reached.plusDays(MOST_DAYS))
                        && (confirmed == null || today.isAfter(confirmed));
                return new State(today, reached, confirmed, held);
            }
            return new State(today, null, null, false);
        });
    }
}
