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
import java.util.function.Function;
import org.ecoplan.kernel.Share;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.picture.application.RoundClosing;
import org.ecoplan.plan.picture.application.RoundClosing.OfUnit;
import org.ecoplan.plan.picture.application.RoundClosings;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Closed rounds in PostgreSQL, each once, with the figures of their units. */
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
            from round_closing where plan_id = ?1 and organisation = ?2 and closed_on <= ?3""";
    private static final String KEEP_UNITS = """
            insert into round_closing_unit (round_id, unit_code, expected, in_time, late, missing)
            select ?1, u.unit_code, cast(u.expected as bigint), cast(u.in_time as bigint), cast(u.late as bigint),
                   cast(u.missing as bigint)
            from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]))
                 as u (unit_code, expected, in_time, late, missing)
            on conflict on constraint round_closing_unit_pk do nothing""";
    private static final String OF_BRANCH = """
            select c.round_id, c.plan_id, c.organisation, c.closed_at, c.closed_on, c.reason, sum(u.expected), sum(u.in_time),
                   sum(u.late), sum(u.missing)
            from round_closing c join round_closing_unit u on u.round_id = c.round_id
            where c.plan_id = ?1 and c.organisation = ?2 and c.closed_on <= ?3 and u.unit_code = any(cast(?4 as text[]))
            group by c.round_id""";

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
                        .executeUpdate()
                        .flatMap(kept -> kept == 0 ? Uni.createFrom().item(0) : keepUnits(session, closing)));
    }

    private static Uni<Integer> keepUnits(Mutiny.Session session, RoundClosing closing) {
        return session.createNativeQuery(KEEP_UNITS)
                .setParameter(1, closing.roundId())
                .setParameter(2, column(closing, OfUnit::unit))
                .setParameter(3, column(closing, OfUnit::expected))
                .setParameter(4, column(closing, OfUnit::inTime))
                .setParameter(5, column(closing, OfUnit::late))
                .setParameter(6, column(closing, OfUnit::missing))
                .executeUpdate();
    }

    private static String[] column(RoundClosing closing, Function<OfUnit, Object> value) {
        return closing.units().stream()
                .map(unit -> value.apply(unit).toString())
                .toArray(String[]::new);
    }

    @Override
    public Uni<Map<UUID, RoundClosing>> ofPlan(CallerScope scope, UUID planId, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> query(session, scope)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, day)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> scope.wholeOrganisation() ? closing(row) : ofBranch(row))
                        .collect(toMap(RoundClosing::roundId, closing -> closing)));
    }

    private static Mutiny.SelectionQuery<Object[]> query(Mutiny.Session session, CallerScope scope) {
        return scope.wholeOrganisation()
                ? session.createNativeQuery(OF_PLAN, Object[].class)
                : session.createNativeQuery(OF_BRANCH, Object[].class).setParameter(4, scope.branchCodes());
    }

    private static RoundClosing ofBranch(Object[] row) {
        long expected = ((Number) row[6]).longValue();
        long inTime = ((Number) row[7]).longValue();
        long late = ((Number) row[8]).longValue();
        return new RoundClosing(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                Columns.instant(row[3]),
                (LocalDate) row[4],
                (String) row[5],
                expected,
                inTime,
                late,
                ((Number) row[9]).longValue(),
                percent(inTime + late, expected),
                percent(inTime, expected),
                List.of(),
                false);
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return Share.of(Math.min(part, whole), whole).map(Share::percent).orElse(null);
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
                (BigDecimal) row[11],
                List.of(),
                true);
    }
}
