package org.ecoplan.plan.picture.persistence;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.picture.application.TargetStanding;
import org.ecoplan.plan.picture.application.TargetStandings;
import org.jspecify.annotations.Nullable;

/** How targets stand in PostgreSQL, whatever order their revisions come in. */
@ApplicationScoped
class SqlTargetStandings implements TargetStandings {
    private static final String KEEP = """
            insert into target_standing (plan_id, target_id, organisation, revision, state, actual, actual_period, actual_to,
                                         completion)
            select cast(s.plan_id as uuid), cast(s.target_id as uuid), s.organisation, cast(s.revision as integer), s.state,
                   cast(nullif(s.actual, '') as numeric), nullif(s.actual_period, ''),
                   cast(nullif(s.actual_to, '') as date), cast(nullif(s.completion, '') as numeric)
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]))
                 as s (plan_id, target_id, organisation, revision, state, actual, actual_period, actual_to, completion)
            on conflict on constraint target_standing_pk do nothing""";
    private static final String OF_PLAN = """
            select distinct on (target_id) plan_id, target_id, organisation, revision, state, actual, actual_period,
                   actual_to, completion
            from target_standing
            where plan_id = ?1 and organisation = ?2 and ?3 and (actual_to is null or actual_to <= ?4)
            order by target_id, revision desc""";
    private static final int ROWS_A_STATEMENT = 1_000;

    @Override
    public Uni<Void> keep(Collection<TargetStanding> standings) {
        return InOrder.inChunks(
                List.copyOf(standings),
                ROWS_A_STATEMENT,
                chunk -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(KEEP)
                                .setParameter(1, column(chunk, TargetStanding::planId))
                                .setParameter(2, column(chunk, TargetStanding::targetId))
                                .setParameter(3, column(chunk, TargetStanding::organisation))
                                .setParameter(4, column(chunk, TargetStanding::revision))
                                .setParameter(5, column(chunk, TargetStanding::state))
                                .setParameter(6, column(chunk, standing -> plain(standing.actual())))
                                .setParameter(7, column(chunk, TargetStanding::actualPeriod))
                                .setParameter(8, column(chunk, TargetStanding::actualTo))
                                .setParameter(9, column(chunk, standing -> plain(standing.completion())))
                                .executeUpdate()));
    }

    @Override
    public Uni<Map<UUID, TargetStanding>> ofPlan(CallerScope scope, UUID planId, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_PLAN, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, day)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(SqlTargetStandings::standing)
                        .collect(toMap(TargetStanding::targetId, standing -> standing)));
    }

    private static @Nullable String plain(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    private static String[] column(List<TargetStanding> rows, Function<TargetStanding, @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static TargetStanding standing(Object[] row) {
        return new TargetStanding(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                (String) row[4],
                (BigDecimal) row[5],
                (String) row[6],
                (LocalDate) row[7],
                (BigDecimal) row[8]);
    }
}
