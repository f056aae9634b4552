package org.ecoplan.indicator.breach.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.indicator.breach.application.BreachTallies;
import org.ecoplan.indicator.breach.application.Breaches.State;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Counts breaches in one pass over those that the caller sees. */
@ApplicationScoped
class StoredBreachTallies implements BreachTallies {
    private static final String COUNT = """
            with seen as (
                select b.since, indicator_label(i.name, i.territory) as indicator, t.task_id, i.unit_codes, """ + SeenBreaches.STATE + """
                       as state
            """ + SeenBreaches.FROM + """
            ), open as (select * from seen where state = 'OPEN')
            select 'STATE' as kind, state as of, count(*) as number, min(since) as oldest from seen group by state
            union all
            (select 'INDICATOR', indicator, count(*), min(since) from open
             group by indicator order by count(*) desc, indicator limit $5)
            union all
            (select 'UNIT', unit, count(*), min(since) from open, unnest(told_units(task_id, unit_codes)) as unit
             group by unit order by count(*) desc, unit limit $5)""";

    private static final int MOST_ROWS = 2_000;

    private final Pool pool;

    StoredBreachTallies(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<BreachTally> count(CallerScope scope, @Nullable UUID planId) {
        return pool.preparedQuery(COUNT)
                .execute(SeenBreaches.by(scope, planId).addInteger(MOST_ROWS))
                .map(StoredBreachTallies::tallyOf);
    }

    private static BreachTally tallyOf(RowSet<Row> rows) {
        Map<State, Long> states = new EnumMap<>(State.class);
        List<Open> indicators = new ArrayList<>();
        List<Open> units = new ArrayList<>();
        for (Row row : rows) {
            Open open = new Open(row.getString("of"), row.getLong("number"), Rows.instant(row, "oldest"));
            switch (row.getString("kind")) {
                case "STATE" -> states.put(State.valueOf(open.of()), open.count());
                case "INDICATOR" -> indicators.add(open);
                default -> units.add(open);
            }
        }
        return new BreachTally(states, indicators, units);
    }
}
