package org.ecoplan.plan.picture.persistence;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.picture.application.RoundClosing;
import org.ecoplan.plan.picture.application.RoundClosings;
import org.jspecify.annotations.Nullable;

/** Closed rounds in PostgreSQL, each once. */
@ApplicationScoped
class SqlRoundClosings implements RoundClosings {
    private static final String KEEP = """
            insert into round_closing (round_id, plan_id, organisation, closed_at, closed_on, reason, expected, in_time, late,
                                       missing, submission_rate, timeliness_rate)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(nullif(?11, '') as numeric),
                    cast(nullif(?12, '') as numeric))
            on conflict on constraint round_closing_pk do nothing""";
    private static final String OF_PLAN = """
            select round_id, plan_id, organisation, closed_at, closed_on, reason, expected, in_time, late, missing,
                   submission_rate, timeliness_rate
            from round_closing where plan_id = ?1 and organisation = ?2 and ?3 and closed_on <= ?4""";

    @Override
    public Uni<Void> keep(Collection<RoundClosing> closings) {
        return InOrder.each(List.copyOf(closings), SqlRoundClosings::keep);
    }

    private static Uni<Integer> keep(RoundClosing closing) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, closing.roundId())
                        .setParameter(2, closing.planId())
                        .setParameter(3, closing.organisation())
                        .setParameter(4, closing.closedAt().atOffset(ZoneOffset.UTC))
                        .setParameter(5, closing.closedOn())
                        .setParameter(6, closing.reason())
                        .setParameter(7, closing.expected())
                        .setParameter(8, closing.inTime())
                        .setParameter(9, closing.late())
                        .setParameter(10, closing.missing())
                        .setParameter(11, text(closing.submissionRate()))
                        .setParameter(12, text(closing.timelinessRate()))
                        .executeUpdate());
    }

    @Override
    public Uni<Map<UUID, RoundClosing>> ofPlan(CallerScope scope, UUID planId, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_PLAN, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, day)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(SqlRoundClosings::closing)
                        .collect(toMap(RoundClosing::roundId, closing -> closing)));
    }

    private static String text(@Nullable BigDecimal rate) {
        return rate == null ? "" : rate.toPlainString();
    }

    private static RoundClosing closing(Object[] row) {
        return new RoundClosing(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                Columns.instant(row[3]),
                (LocalDate) row[4],
                (String) row[5],
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue(),
                ((Number) row[8]).longValue(),
                ((Number) row[9]).longValue(),
                (BigDecimal) row[10],
                (BigDecimal) row[11]);
    }
}
