package org.ecoplan.plan.picture.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.picture.application.FrozenPicture;
import org.ecoplan.plan.picture.application.FrozenPictures;
import org.ecoplan.plan.picture.application.LateStep;
import org.ecoplan.plan.picture.domain.Cell;
import org.ecoplan.plan.picture.domain.Figures;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.domain.Step;

/** Looks at the figures of a plan and at what they rest on in one statement, which is one moment. */
@ApplicationScoped
class SqlFrozenPictures implements FrozenPictures {
    private static final String LONGER = "select set_config('statement_timeout', '12000', true)";

    /** Reports and orders by when they fell due: in the period, earlier in its year, before; the others are of the period. */
    private static final String FROZEN =
            "select f.*, look.last, look.snapshot from (select (select coalesce(max(number), 0) "
                    + "from picture_fact) as last, cast(pg_current_snapshot() as text) as snapshot) look left join ("
                    + "select grouping(t.unit_code) as units, grouping(t.task_id) as tasks, t.unit_code, t.task_id, "
                    + "t.span, t.cell, count(distinct t.id) as things from (select q.*, case when q.kind not in ('REPORT', 'ORDER') or q.due is null "
                    + "or q.due between ?8 and ?9 then 'PERIOD' when q.due > ?9 then 'LATER' "
                    + "when q.due >= ?7 then 'YEAR' else 'BEFORE' end as span from (" + Standing.SQL
                    + ") q) t where t.span <> 'LATER' group by grouping sets "
                    + "((t.span, t.cell), (t.unit_code, t.span, t.cell), (t.task_id, t.span, t.cell))) f on true";

    private static final String LATE = """
            select f.number, s.kind, s.id, s.unit_code, s.task_id, s.title, s.what, f.step, f.at, f.day, f.days_late,
                   f.taken_at
            from picture_fact f join picture_subject s on s.id = f.subject_id
            where (f.number > ?3
                   or coalesce(not pg_visible_in_snapshot(f.tx, cast(nullif(?10, '') as pg_snapshot)), false))
              and f.day <= ?4 and s.plan_id = ?1 and s.organisation = ?2
              and (?5 or s.unit_code = any(cast(?6 as text[]))) and (f.number, s.unit_code) > (?7, ?8)
            order by f.number, s.unit_code limit ?9""";

    @Override
    public Uni<FrozenPicture> look(CallerScope scope, UUID planId, LocalDate day, ReportingPeriod period) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LONGER, String.class)
                        .getSingleResult()
                        .flatMap(longer -> Standing.bind(
                                        session.createNativeQuery(FROZEN, Object[].class), scope, planId, day)
                                .setParameter(7, LocalDate.of(period.year(), 1, 1))
                                .setParameter(8, period.start())
                                .setParameter(9, period.end())
                                .getResultList()
                                .map(rows -> frozen(day, rows))));
    }

    @Override
    public Uni<List<LateStep>> late(
            CallerScope scope, UUID planId, LocalDate day, Since look, LateStep.Place after, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LATE, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, look.upTo())
                        .setParameter(4, day)
                        .setParameter(5, scope.wholeOrganisation())
                        .setParameter(6, scope.branchCodes())
                        .setParameter(7, after.number())
                        .setParameter(8, after.unitCode())
                        .setParameter(9, limit)
                        .setParameter(10, look.snapshot() == null ? "" : look.snapshot())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlFrozenPictures::lateStep).toList());
    }

    /**
     * Columns: whether it is over all units, whether over all tasks, unit, task, span, cell, count, last step, snapshot. Of a
     * plan without any thing there is one row without cell.
     */
    private static FrozenPicture frozen(LocalDate day, List<Object[]> looked) {
        Object[] look = looked.get(0);
        List<Object[]> rows = looked.stream().filter(row -> row[5] != null).toList();
        List<Object[]> ofPeriod =
                rows.stream().filter(row -> isOf(row, "PERIOD")).toList();
        List<Object[]> ofPlan =
                rows.stream().filter(row -> isSet(row[0]) && isSet(row[1])).toList();
        return new FrozenPicture(
                day,
                ((Number) look[7]).longValue(),
                (String) look[8],
                figuresOf(ofPlan.stream().filter(row -> isOf(row, "PERIOD"))),
                figuresOf(ofPlan.stream().filter(row -> isOf(row, "PERIOD") || isOf(row, "YEAR"))),
                figuresOf(ofPlan.stream().filter(row -> isOf(row, "YEAR") || isOf(row, "BEFORE"))),
                by(row -> (String) row[2], ofPeriod.stream().filter(row -> !isSet(row[0]))),
                by(row -> (UUID) row[3], ofPeriod.stream().filter(row -> !isSet(row[1]) && row[3] != null)));
    }

    private static <T> Map<T, Map<String, Long>> by(Function<Object[], T> key, Stream<Object[]> rows) {
        return rows.collect(
                groupingBy(key, Collectors.collectingAndThen(Collectors.toList(), of -> figuresOf(of.stream()))));
    }

    private static Map<String, Long> figuresOf(Stream<Object[]> rows) {
        Figures figures = new Figures(rows.collect(
                toMap(row -> Cell.parse((String) row[5]), row -> ((Number) row[6]).longValue(), Long::sum)));
        return figures.all().entrySet().stream()
                .collect(toMap(figure -> figure.getKey().name(), Map.Entry::getValue));
    }

    private static boolean isOf(Object[] row, String span) {
        return span.equals(row[4]);
    }

    private static boolean isSet(Object bit) {
        return ((Number) bit).intValue() == 1;
    }

    private static LateStep lateStep(Object[] row) {
        return new LateStep(
                ((Number) row[0]).longValue(),
                Kind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                Step.valueOf((String) row[7]),
                Objects.requireNonNull(Standing.instant(row[8])),
                (LocalDate) row[9],
                ((Number) row[10]).intValue(),
                Objects.requireNonNull(Standing.instant(row[11])));
    }
}
