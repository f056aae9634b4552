package org.ecoplan.task.target.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.ecoplan.kit.sql.Columns.column;
import static org.ecoplan.kit.sql.Columns.texts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.target.application.IssuedTarget;
import org.ecoplan.task.target.application.IssuedTargets;
import org.ecoplan.task.target.application.IssuedTask;
import org.jspecify.annotations.Nullable;

/** Keeps targets in PostgreSQL, many rows a statement; figures go as text, so that each digit stays. */
@ApplicationScoped
class PanacheIssuedTargets implements IssuedTargets {
    private static final int ROWS_A_STATEMENT = 1_000;

    private static final String KEEP_COURSES = """
            insert into task_course (task_id, organisation, revision, issued_on, plan_end)
            select * from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as integer[]), cast(?4 as date[]),
                                 cast(?5 as date[]))
            on conflict (task_id) do update
            set revision = excluded.revision, issued_on = excluded.issued_on, plan_end = excluded.plan_end
            where task_course.revision < excluded.revision""";

    private static final String KEEP_TARGETS = """
            insert into task_target (task_id, target_id, organisation, revision, indicator, comparator, figure, figure_max,
                                     measure, baseline, last_day, continuous, quote, unit_codes, position)
            select task_id, target_id, organisation, revision, indicator, comparator, cast(figure as numeric),
                   cast(figure_max as numeric), measure, cast(baseline as numeric), cast(last_day as date), continuous,
                   quote, unit_codes, position
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as integer[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]), cast(?12 as boolean[]),
                        cast(?13 as text[]), cast(?14 as text[]), cast(?15 as integer[]))
                 as said (task_id, target_id, organisation, revision, indicator, comparator, figure, figure_max, measure,
                          baseline, last_day, continuous, quote, unit_codes, position)
            on conflict (task_id, target_id) do update
            set revision = excluded.revision, indicator = excluded.indicator, comparator = excluded.comparator,
                figure = excluded.figure, figure_max = excluded.figure_max, measure = excluded.measure,
                baseline = excluded.baseline, last_day = excluded.last_day, continuous = excluded.continuous,
                quote = excluded.quote, unit_codes = excluded.unit_codes, position = excluded.position
            where task_target.revision < excluded.revision""";

    private static final String KEEP_SHARES = """
            insert into task_target_share (task_id, target_id, position, territory, figure, unit_codes)
            select said.task_id, said.target_id, said.position, said.territory, cast(said.figure as numeric), said.unit_codes
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as integer[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as integer[]))
                 as said (task_id, target_id, position, territory, figure, unit_codes, revision)
                 join task_target target
                      on target.task_id = said.task_id and target.target_id = said.target_id
                         and target.revision = said.revision
            on conflict (task_id, target_id, position) do update
            set territory = excluded.territory, figure = excluded.figure, unit_codes = excluded.unit_codes""";

    private static final String FORGET_SHARES = """
            delete from task_target_share share
            using unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as integer[]))
                      as said (task_id, target_id, revision)
                 join task_target target
                      on target.task_id = said.task_id and target.target_id = said.target_id
                         and target.revision < said.revision
            where share.task_id = said.task_id and share.target_id = said.target_id""";

    private static final String REDATE = """
            update task_course set issued_on = ?2
            where task_id in (select task_id from issued_task where plan_id = ?1)""";

    private static final String COURSES = """
            select task_id, organisation, revision, issued_on, plan_end from task_course
            where organisation = ?1 and task_id = any(cast(?2 as uuid[]))""";

    private static final String TARGETS = """
            select task_id, target_id, organisation, indicator, comparator, figure, figure_max, measure, baseline,
                   last_day, continuous, quote, unit_codes
            from task_target target
            where organisation = ?1 and task_id = any(cast(?2 as uuid[]))
                  and not exists (select 1 from task_course course
                                  where course.task_id = target.task_id and course.revision > target.revision)
            order by position, target_id""";

    private static final String SHARES = """
            select share.task_id, share.target_id, share.territory, share.figure, share.unit_codes
            from task_target_share share join task_course course on course.task_id = share.task_id
            where course.organisation = ?1 and share.task_id = any(cast(?2 as uuid[])) order by share.position""";

    @Override
    public Uni<Void> keep(List<IssuedTask> tasks) {
        List<Row> rows = tasks.stream().flatMap(PanacheIssuedTargets::rowsOf).toList();
        List<ShareRow> shares = rows.stream().flatMap(Row::shares).toList();
        return InOrder.inChunks(rows, ROWS_A_STATEMENT, PanacheIssuedTargets::forgetShares)
                .flatMap(done -> InOrder.inChunks(tasks, ROWS_A_STATEMENT, PanacheIssuedTargets::keepCourses))
                .flatMap(done -> InOrder.inChunks(rows, ROWS_A_STATEMENT, PanacheIssuedTargets::keepTargets))
                .flatMap(done -> InOrder.inChunks(shares, ROWS_A_STATEMENT, PanacheIssuedTargets::keepShares));
    }

    private static Stream<Row> rowsOf(IssuedTask task) {
        return IntStream.range(0, task.targets().size())
                .mapToObj(i -> new Row(task.revision(), i + 1, task.targets().get(i)));
    }

    /** Of targets that are told anew; one that is told no more stays with its shares. */
    private static Uni<Integer> forgetShares(List<Row> rows) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET_SHARES)
                        .setParameter(1, column(rows, row -> row.target().taskId(), UUID[]::new))
                        .setParameter(2, column(rows, row -> row.target().targetId(), UUID[]::new))
                        .setParameter(3, column(rows, Row::revision, Integer[]::new))
                        .executeUpdate());
    }

    private static Uni<Integer> keepCourses(List<IssuedTask> tasks) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP_COURSES)
                        .setParameter(1, column(tasks, IssuedTask::taskId, UUID[]::new))
                        .setParameter(2, texts(tasks, IssuedTask::organisation))
                        .setParameter(3, column(tasks, IssuedTask::revision, Integer[]::new))
                        .setParameter(4, column(tasks, IssuedTask::issuedOn, LocalDate[]::new))
                        .setParameter(5, column(tasks, IssuedTask::planEnd, LocalDate[]::new))
                        .executeUpdate());
    }

    private static Uni<Integer> keepTargets(List<Row> rows) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP_TARGETS)
                        .setParameter(1, column(rows, row -> row.target().taskId(), UUID[]::new))
                        .setParameter(2, column(rows, row -> row.target().targetId(), UUID[]::new))
                        .setParameter(3, texts(rows, row -> row.target().organisation()))
                        .setParameter(4, column(rows, Row::revision, Integer[]::new))
                        .setParameter(5, texts(rows, row -> row.target().indicator()))
                        .setParameter(6, texts(rows, row -> row.target().comparator()))
                        .setParameter(7, texts(rows, row -> text(row.target().value())))
                        .setParameter(8, texts(rows, row -> text(row.target().valueMax())))
                        .setParameter(9, texts(rows, row -> row.target().measure()))
                        .setParameter(10, texts(rows, row -> text(row.target().baseline())))
                        .setParameter(11, texts(rows, row -> text(row.target().lastDay())))
                        .setParameter(12, column(rows, row -> row.target().continuous(), Boolean[]::new))
                        .setParameter(13, texts(rows, row -> row.target().quote()))
                        .setParameter(14, texts(rows, row -> lines(row.target().unitCodes())))
                        .setParameter(15, column(rows, Row::position, Integer[]::new))
                        .executeUpdate());
    }

    private static Uni<Integer> keepShares(List<ShareRow> rows) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP_SHARES)
                        .setParameter(1, column(rows, row -> row.of().target().taskId(), UUID[]::new))
                        .setParameter(2, column(rows, row -> row.of().target().targetId(), UUID[]::new))
                        .setParameter(3, column(rows, ShareRow::position, Integer[]::new))
                        .setParameter(4, texts(rows, row -> row.share().territory()))
                        .setParameter(5, texts(rows, row -> text(row.share().value())))
                        .setParameter(6, texts(rows, row -> lines(row.share().unitCodes())))
                        .setParameter(7, column(rows, row -> row.of().revision(), Integer[]::new))
                        .executeUpdate());
    }

    @Override
    public Uni<Void> redate(UUID planId, LocalDate issuedOn) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REDATE)
                        .setParameter(1, planId)
                        .setParameter(2, issuedOn)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, IssuedTask>> of(CallerScope scope, Collection<UUID> tasks) {
        return rows(SHARES, scope, tasks)
                .map(rows -> rows.stream().collect(groupingBy(row -> (UUID) row[1])))
                .flatMap(shares -> rows(TARGETS, scope, tasks)
                        .map(rows -> rows.stream()
                                .map(row -> target(row, shares.getOrDefault((UUID) row[1], List.of())))
                                .collect(groupingBy(IssuedTarget::taskId))))
                .flatMap(targets -> rows(COURSES, scope, tasks)
                        .map(rows -> rows.stream()
                                .map(row -> task(row, targets.getOrDefault((UUID) row[0], List.of())))
                                .collect(toMap(IssuedTask::taskId, task -> task))));
    }

    private static Uni<List<Object[]>> rows(String sql, CallerScope scope, Collection<UUID> tasks) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, tasks.toArray(UUID[]::new))
                        .getResultList());
    }

    private static IssuedTask task(Object[] row, List<IssuedTarget> targets) {
        return new IssuedTask(
                (UUID) row[0], (String) row[1], (Integer) row[2], (LocalDate) row[3], (LocalDate) row[4], targets);
    }

    private static IssuedTarget target(Object[] row, List<Object[]> shares) {
        UUID taskId = (UUID) row[0];
        return new IssuedTarget(
                taskId,
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (BigDecimal) row[5],
                (BigDecimal) row[6],
                (String) row[7],
                (BigDecimal) row[8],
                (LocalDate) row[9],
                (Boolean) row[10],
                (String) row[11],
                row[12] == null ? null : ((String) row[12]).lines().toList(),
                shares.stream()
                        .filter(share -> share[0].equals(taskId))
                        .map(share -> new IssuedTarget.Share(
                                (String) share[2],
                                (BigDecimal) share[3],
                                ((String) share[4]).lines().toList()))
                        .toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof BigDecimal figure) {
            return figure.toPlainString();
        }
        return value == null ? null : value.toString();
    }

    private static @Nullable String lines(@Nullable List<String> codes) {
        return codes == null ? null : String.join("\n", codes);
    }

    private record Row(int revision, int position, IssuedTarget target) {
        Stream<ShareRow> shares() {
            return IntStream.range(0, target.shares().size())
                    .mapToObj(i -> new ShareRow(this, i + 1, target.shares().get(i)));
        }
    }

    private record ShareRow(Row of, int position, IssuedTarget.Share share) {}
}
