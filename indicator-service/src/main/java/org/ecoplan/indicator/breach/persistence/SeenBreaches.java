package org.ecoplan.indicator.breach.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The breaches that exist for a caller, as the part of a query that all who list or count them share. */
final class SeenBreaches {
    /** Breaches {@code b} with their indicator {@code i} and task {@code t}; takes the four parameters of {@link #by}. */
    static final String FROM = """
            from breach b
            join rule r on r.id = b.rule_id
            join series s on s.id = b.series_id
            join indicator i on i.id = r.indicator_id
            join watched_task t on t.task_id = i.task_id
            left join closed_plan c on c.plan_id = t.plan_id
            left join revised_plan v on v.plan_id = t.plan_id and v.revision = r.retired_in
            where t.organisation = $1
              and ($2 or exists (select 1 from watched_task_unit u
                                 where u.task_id = t.task_id and u.unit_code = any($3)))
              and ($4::uuid is null or t.plan_id = $4)
            """;

    /** The name of {@link org.ecoplan.indicator.breach.application.Breaches.State}. */
    static final String STATE = """
            case when b.withdrawn_at is not null then 'WITHDRAWN'
                 when b.closed_at is not null then 'CLOSED'
                 when c.closed_on is not null or r.retired or i.series_id is distinct from b.series_id then 'ENDED'
                 else 'OPEN' end
            """;

    private SeenBreaches() {}

    /** @param planId absent for those of all plans */
    static Tuple by(CallerScope scope, @Nullable UUID planId) {
        return Tuple.tuple()
                .addString(scope.organisationOrNone())
                .addBoolean(scope.wholeOrganisation())
                .addArrayOfString(scope.branchCodes())
                .addUUID(planId);
    }
}
