package org.ecoplan.plan.picture.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.picture.application.PictureRow;
import org.ecoplan.plan.picture.application.Pictures;
import org.ecoplan.plan.picture.application.RoundFigures;
import org.ecoplan.plan.picture.application.RowFilter;
import org.ecoplan.plan.picture.domain.Cell;
import org.ecoplan.plan.picture.domain.Figures;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.domain.Step;
import org.jspecify.annotations.Nullable;

/** The picture in PostgreSQL: a state is looked up in the steps, no counter can go wrong. */
@ApplicationScoped
class SqlPictures implements Pictures {
    private static final String UNITS = """
            select distinct s.unit_code from picture_subject s
            where s.plan_id = ?1 and s.organisation = ?2 and (?3 or s.unit_code = any(cast(?4 as text[])))
              and s.unit_code > ?5
            order by s.unit_code limit ?6""";

    private static final String FIGURES = "select t.unit_code, t.cell, count(*) from (" + Standing.SQL
            + " and s.unit_code = any(cast(?7 as text[]))) t group by t.unit_code, t.cell";
    private static final String ROWS = "select t.kind, t.id, t.unit_code, t.task_id, t.duty_id, t.ordinal, t.title, "
            + "t.what, t.due, t.step, t.at, case when t.step = any(cast(?16 as text[])) "
            + "then greatest(t.days_late, cast(?2 as date) - t.due) else t.days_late end from (" + Standing.SQL
            + " and (?8 = '' or s.unit_code = ?8) and (?9 = '' or s.task_id = cast(nullif(?9, '') as uuid)) "
            + "and (?13 = '' or s.round_id = cast(nullif(?13, '') as uuid)) and (s.unit_code, s.id) > (?10, ?11)) t "
            + "where t.cell = any(cast(?7 as text[])) and (?14 = '' or t.due >= cast(nullif(?14, '') as date)) "
            + "and (?15 = '' or t.due <= cast(nullif(?15, '') as date)) order by t.unit_code, t.id limit ?12";
    private static final String BY_ROUND =
            "select o.id, o.period, o.unit_report_due, t.cell, count(*) from (" + Standing.SQL
                    + " and s.kind = 'REPORT') t join scheduling_round o on o.id = t.round_id "
                    + "group by o.id, o.period, o.unit_report_due, t.cell";
    private static final String[] STILL_AWAITED =
            Step.stillAwaited().map(Step::name).toArray(String[]::new);
    private static final PictureRow.Place BEFORE_ALL = new PictureRow.Place("", new UUID(0, 0));

    @Override
    public Uni<List<String>> units(CallerScope scope, UUID planId, String after, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(UNITS, String.class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, scope.branchCodes())
                        .setParameter(5, after)
                        .setParameter(6, limit)
                        .getResultList());
    }

    @Override
    public Uni<Map<String, Figures>> figures(CallerScope scope, UUID planId, List<String> units, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> Standing.bind(
                                session.createNativeQuery(FIGURES, Object[].class), scope, planId, day)
                        .setParameter(7, units.toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> (String) row[0],
                                Collectors.collectingAndThen(
                                        toMap(row -> Cell.parse((String) row[1]), row -> ((Number) row[2]).longValue()),
                                        Figures::new))));
    }

    @Override
    public Uni<List<PictureRow>> rows(
            CallerScope scope, UUID planId, RowFilter filter, PictureRow.@Nullable Place after, int limit) {
        PictureRow.Place place = after == null ? BEFORE_ALL : after;
        String unit = filter.unit();
        return Panache.getSession()
                .flatMap(session -> Standing.bind(
                                session.createNativeQuery(ROWS, Object[].class), scope, planId, filter.day())
                        .setParameter(7, filter.figure().keys().toArray(String[]::new))
                        .setParameter(8, unit == null ? "" : unit)
                        .setParameter(9, text(filter.taskId()))
                        .setParameter(10, place.unitCode())
                        .setParameter(11, place.id())
                        .setParameter(12, limit)
                        .setParameter(13, text(filter.roundId()))
                        .setParameter(14, text(filter.dueFrom()))
                        .setParameter(15, text(filter.dueTo()))
                        .setParameter(16, STILL_AWAITED)
                        .getResultList())
                .map(rows -> rows.stream().map(SqlPictures::row).toList());
    }

    @Override
    public Uni<List<RoundFigures>> byRound(CallerScope scope, UUID planId, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> Standing.bind(
                                session.createNativeQuery(BY_ROUND, Object[].class), scope, planId, day)
                        .getResultList())
                .map(SqlPictures::rounds);
    }

    private static List<RoundFigures> rounds(List<Object[]> rows) {
        record Round(UUID id, String period, LocalDate due) {}
        return rows.stream()
                .collect(groupingBy(
                        row -> new Round((UUID) row[0], (String) row[1], (LocalDate) row[2]),
                        Collectors.collectingAndThen(
                                toMap(row -> Cell.parse((String) row[3]), row -> ((Number) row[4]).longValue()),
                                Figures::new)))
                .entrySet()
                .stream()
                .map(of -> new RoundFigures(
                        of.getKey().id(), of.getKey().period(), of.getKey().due(), of.getValue()))
                .sorted(Comparator.comparing(RoundFigures::period))
                .toList();
    }

    private static PictureRow row(Object[] row) {
        return new PictureRow(
                Kind.valueOf((String) row[0]),
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (LocalDate) row[8],
                Step.valueOf((String) row[9]),
                Standing.instant(row[10]),
                ((Number) row[11]).intValue());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
