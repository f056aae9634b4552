package org.ecoplan.task.progress.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.progress.application.SetThresholds;
import org.ecoplan.task.progress.application.Thresholds;
import org.ecoplan.task.progress.domain.LampThresholds;

/** Keeps the thresholds of lamps in PostgreSQL, one row a version. */
@ApplicationScoped
class PanacheThresholds implements Thresholds {
    private static final String OF = """
            select version, yellow_behind, red_behind, due_soon_days, set_at, set_by, reason
            from lamp_thresholds where plan_id = ?1 and organisation = ?2 order by version desc""";

    private static final String ADD = """
            insert into lamp_thresholds (plan_id, version, organisation, yellow_behind, red_behind, due_soon_days, set_at,
                                         set_by, reason)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing""";

    private static final String IS_PLAN =
            "select exists (select 1 from assignment where plan_id = ?1 and organisation = ?2)";

    @Override
    public Uni<List<SetThresholds>> of(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheThresholds::set).toList());
    }

    private static SetThresholds set(Object[] row) {
        return new SetThresholds(
                new LampThresholds((Integer) row[0], (Integer) row[1], (Integer) row[2], (Integer) row[3]),
                ((OffsetDateTime) row[4]).toInstant(),
                (String) row[5],
                (String) row[6]);
    }

    @Override
    public Uni<Boolean> add(UUID planId, String organisation, SetThresholds added) {
        LampThresholds set = added.thresholds();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, planId)
                        .setParameter(2, set.version())
                        .setParameter(3, organisation)
                        .setParameter(4, set.yellowBehind())
                        .setParameter(5, set.redBehind())
                        .setParameter(6, set.dueSoonDays())
                        .setParameter(7, added.at())
                        .setParameter(8, added.by())
                        .setParameter(9, added.reason())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Boolean> isPlan(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(IS_PLAN, Boolean.class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getSingleResult());
    }
}
