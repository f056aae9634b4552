package org.ecoplan.plan.precedence.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.precedence.application.SuperiorPlans;

/** Which plan stands above which, in PostgreSQL. */
@ApplicationScoped
class SqlSuperiorPlans implements SuperiorPlans {
    private static final String FIND = """
            select plan_id, organisation, superior_plan_id, clause, named_by, named_at from superior_plan
            where plan_id = ?1 and organisation = ?2 and ?3""";
    private static final String PUT = """
            insert into superior_plan (plan_id, organisation, superior_plan_id, clause, named_by, named_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict on constraint superior_plan_pk do update
            set superior_plan_id = excluded.superior_plan_id, clause = excluded.clause, named_by = excluded.named_by,
                named_at = excluded.named_at""";

    @Override
    public Uni<Optional<Named>> find(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(SqlSuperiorPlans::named));
    }

    @Override
    public Uni<Void> put(Named named) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PUT)
                        .setParameter(1, named.planId())
                        .setParameter(2, named.organisation())
                        .setParameter(3, named.superiorId())
                        .setParameter(4, named.clause())
                        .setParameter(5, named.by())
                        .setParameter(6, named.at().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Named named(Object[] row) {
        return new Named(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                Columns.instant(row[5]));
    }
}
