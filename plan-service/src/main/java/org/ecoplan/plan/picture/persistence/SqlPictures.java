package org.ecoplan.plan.picture.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.picture.application.FrozenPicture;
import org.ecoplan.plan.picture.application.LateStep;
import org.ecoplan.plan.picture.application.PictureRow;
import org.ecoplan.plan.picture.application.Pictures;
import org.ecoplan.plan.picture.application.RoundFigures;
import org.ecoplan.plan.picture.application.RowFilter;
import org.ecoplan.plan.picture.domain.Cell;
import org.ecoplan.plan.picture.domain.Fact;
import org.ecoplan.plan.picture.domain.Figures;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.domain.Step;
import org.ecoplan.plan.picture.domain.Subject;
import org.jspecify.annotations.Nullable;

/** The picture in PostgreSQL: a state is looked up in the steps, no counter can go wrong. */
@ApplicationScoped
class SqlPictures implements Pictures {
    private static final String KEEP_SUBJECTS = """
            insert into picture_subject (id, unit_code, kind, plan_id, organisation, task_id, duty_id, round_id, ordinal,
                                         title, what, due, due_version)
            select cast(s.id as uuid), s.unit_code, s.kind, cast(s.plan_id as uuid), s.organisation,
                   cast(nullif(s.task_id, '') as uuid), cast(nullif(s.duty_id, '') as uuid),
                   cast(nullif(s.round_id, '') as uuid), s.ordinal, s.title, s.what,
                   cast(nullif(s.due, '') as date), cast(s.due_version as integer)
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]), cast(?12 as text[]),
                        cast(?13 as text[]))
                 as s (id, unit_code, kind, plan_id, organisation, task_id, duty_id, round_id, ordinal, title, what, due,
                       due_version)
            on conflict on constraint picture_subject_pk do update
            set task_id = coalesce(picture_subject.task_id, excluded.task_id),
                duty_id = coalesce(picture_subject.duty_id, excluded.duty_id),
                round_id = coalesce(picture_subject.round_id, excluded.round_id),
                ordinal = greatest(picture_subject.ordinal collate "C", excluded.ordinal collate "C"),
                title = greatest(picture_subject.title collate "C", excluded.title collate "C"),
                what = greatest(picture_subject.what collate "C", excluded.what collate "C"),
                due = case when excluded.due_version > picture_subject.due_version then excluded.due
                           else picture_subject.due end,
                due_version = greatest(picture_subject.due_version, excluded.due_version)""";
    private static final String KEEP_FACTS = """
            insert into picture_fact (subject_id, step, at, day, days_late, place, final, taken_at)
            select cast(f.subject_id as uuid), f.step, cast(f.at as timestamptz), cast(f.day as date),
                   cast(f.days_late as integer), cast(f.place as smallint), cast(f.final as boolean), ?8
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]))
                 as f (subject_id, step, at, day, days_late, place, final)
            on conflict on constraint picture_fact_pk do nothing""";
    private static final String UNITS = """
            select distinct s.unit_code from picture_subject s
            where s.plan_id = ?1 and s.organisation = ?2 and (?3 or s.unit_code = any(cast(?4 as text[])))
              and s.unit_code > ?5
            order by s.unit_code limit ?6""";

    /**
     * A row for each thing that is there at the end of the day ?2: of what nothing was told yet, a duty is there since the
     * plan is in force, a report since its round is open. The due date of a report is the round's, which may have moved.
     */
    private static final String STANDING = """
            select s.kind, s.id, s.unit_code, s.task_id, s.duty_id, s.round_id, s.ordinal, s.title, s.what,
                   coalesce(r.unit_report_due, s.due) as due,
                   coalesce(last.step, case s.kind when 'DUTY' then 'ASSIGNED' else 'REQUESTED' end) as step,
                   last.at, coalesce(last.days_late, 0) as days_late,
                   coalesce(last.step, case s.kind when 'DUTY' then 'ASSIGNED' else 'REQUESTED' end)
                       || case when last.days_late > 0 then '+LATE' else '' end
                       || case when coalesce(r.unit_report_due, s.due) < ?2 then '+PAST' else '' end as cell
            from picture_subject s
                join plan p on p.id = s.plan_id
                left join scheduling_round r on r.id = s.round_id
                left join lateral (
                    select f.step, f.at, f.days_late from picture_fact f
                    where f.subject_id = s.id and (f.day <= ?2 or f.final)
                    order by f.final desc, f.at desc, f.place desc limit 1) last on true
            where s.plan_id = ?1 and s.organisation = ?3 and (?4 or s.unit_code = any(cast(?5 as text[])))
              and (last.step is not null
                   or s.kind = 'DUTY' and p.in_force_since <= ?2
                   or s.kind = 'REPORT' and coalesce(r.opened_on, s.due) <= ?2)
              and not exists (
                  select 1 from picture_fact g
                  where g.subject_id = s.duty_id and g.step = any(cast(?6 as text[])) and g.day <= ?2)""";

    private static final String FIGURES = "select t.unit_code, t.cell, count(*) from (" + STANDING
            + " and s.unit_code = any(cast(?7 as text[]))) t group by t.unit_code, t.cell";
    private static final String ROWS = "select t.kind, t.id, t.unit_code, t.task_id, t.duty_id, t.ordinal, t.title, "
            + "t.what, t.due, t.step, t.at, t.days_late from (" + STANDING
            + " and (?8 = '' or s.unit_code = ?8) and (?9 = '' or s.task_id = cast(nullif(?9, '') as uuid)) "
            + "and (?13 = '' or s.round_id = cast(nullif(?13, '') as uuid)) and (s.unit_code, s.id) > (?10, ?11)) t "
            + "where t.cell = any(cast(?7 as text[])) order by t.unit_code, t.id limit ?12";
    private static final String BY_ROUND =
            "select o.id, o.period, o.unit_report_due, t.cell, count(*) from (" + STANDING
                    + " and s.kind = 'REPORT') t join scheduling_round o on o.id = t.round_id "
                    + "group by o.id, o.period, o.unit_report_due, t.cell";
    private static final String HOLD = "lock table picture_fact in share mode";
    private static final String LONGER = "select set_config('statement_timeout', '12000', true)";
    private static final String LAST = "select coalesce(max(number), 0) from picture_fact";
    private static final String FROZEN =
            "select grouping(t.unit_code), grouping(t.task_id), t.unit_code, t.task_id, t.cell, "
                    + "count(distinct t.id) from (" + STANDING
                    + ") t group by grouping sets ((t.cell), (t.unit_code, t.cell), (t.task_id, t.cell))";
    private static final String LATE = """
            select f.number, s.kind, s.id, s.unit_code, s.task_id, s.title, s.what, f.step, f.at, f.day, f.days_late,
                   f.taken_at
            from picture_fact f join picture_subject s on s.id = f.subject_id
            where f.number > ?3 and f.day <= ?4 and s.plan_id = ?1 and s.organisation = ?2
              and (?5 or s.unit_code = any(cast(?6 as text[]))) and (f.number, s.unit_code) > (?7, ?8)
            order by f.number, s.unit_code limit ?9""";
    private static final int ROWS_A_STATEMENT = 1_000;
    private static final PictureRow.Place BEFORE_ALL = new PictureRow.Place("", new UUID(0, 0));
    private static final String[] TAKING_AWAY =
            Step.takingAway().map(Step::name).toArray(String[]::new);

    @Override
    public Uni<Void> keep(Collection<Subject> subjects, Collection<Fact> facts, Instant takenAt) {
        return InOrder.inChunks(List.copyOf(subjects), ROWS_A_STATEMENT, SqlPictures::keepSubjects)
                .flatMap(kept ->
                        InOrder.inChunks(List.copyOf(facts), ROWS_A_STATEMENT, chunk -> keepFacts(chunk, takenAt)));
    }

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
                .flatMap(session -> session.createNativeQuery(FIGURES, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, day)
                        .setParameter(3, scope.organisationOrNone())
                        .setParameter(4, scope.wholeOrganisation())
                        .setParameter(5, scope.branchCodes())
                        .setParameter(6, TAKING_AWAY)
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
                .flatMap(session -> session.createNativeQuery(ROWS, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, filter.day())
                        .setParameter(3, scope.organisationOrNone())
                        .setParameter(4, scope.wholeOrganisation())
                        .setParameter(5, scope.branchCodes())
                        .setParameter(6, TAKING_AWAY)
                        .setParameter(7, filter.figure().keys().toArray(String[]::new))
                        .setParameter(8, unit == null ? "" : unit)
                        .setParameter(9, text(filter.taskId()))
                        .setParameter(10, place.unitCode())
                        .setParameter(11, place.id())
                        .setParameter(12, limit)
                        .setParameter(13, text(filter.roundId()))
                        .getResultList())
                .map(rows -> rows.stream().map(SqlPictures::row).toList());
    }

    @Override
    public Uni<FrozenPicture> freeze(CallerScope scope, UUID planId, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD)
                        .executeUpdate()
                        .flatMap(held ->
                                session.createNativeQuery(LONGER, String.class).getSingleResult())
                        .flatMap(longer ->
                                session.createNativeQuery(LAST, Long.class).getSingleResult())
                        .flatMap(last -> session.createNativeQuery(FROZEN, Object[].class)
                                .setParameter(1, planId)
                                .setParameter(2, day)
                                .setParameter(3, scope.organisationOrNone())
                                .setParameter(4, scope.wholeOrganisation())
                                .setParameter(5, scope.branchCodes())
                                .setParameter(6, TAKING_AWAY)
                                .getResultList()
                                .map(rows -> frozen(day, last, rows))));
    }

    @Override
    public Uni<List<LateStep>> late(
            CallerScope scope, UUID planId, LocalDate day, long upTo, LateStep.Place after, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LATE, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, upTo)
                        .setParameter(4, day)
                        .setParameter(5, scope.wholeOrganisation())
                        .setParameter(6, scope.branchCodes())
                        .setParameter(7, after.number())
                        .setParameter(8, after.unitCode())
                        .setParameter(9, limit)
                        .getResultList())
                .map(rows -> rows.stream().map(SqlPictures::lateStep).toList());
    }

    /** Columns: whether it is over all units, whether over all tasks, unit, task, cell, count. */
    private static FrozenPicture frozen(LocalDate day, long last, List<Object[]> rows) {
        return new FrozenPicture(
                day,
                last,
                figuresOf(rows.stream().filter(row -> isSet(row[0]) && isSet(row[1]))),
                rows.stream()
                        .filter(row -> !isSet(row[0]))
                        .collect(groupingBy(
                                row -> (String) row[2],
                                Collectors.collectingAndThen(Collectors.toList(), of -> figuresOf(of.stream())))),
                rows.stream()
                        .filter(row -> !isSet(row[1]) && row[3] != null)
                        .collect(groupingBy(
                                row -> (UUID) row[3],
                                Collectors.collectingAndThen(Collectors.toList(), of -> figuresOf(of.stream())))));
    }

    private static Map<String, Long> figuresOf(Stream<Object[]> rows) {
        Figures figures = new Figures(
                rows.collect(toMap(row -> Cell.parse((String) row[4]), row -> ((Number) row[5]).longValue())));
        return figures.all().entrySet().stream()
                .collect(toMap(figure -> figure.getKey().name(), Map.Entry::getValue));
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
                Objects.requireNonNull(instant(row[8])),
                (LocalDate) row[9],
                ((Number) row[10]).intValue(),
                Objects.requireNonNull(instant(row[11])));
    }

    @Override
    public Uni<List<RoundFigures>> byRound(CallerScope scope, UUID planId, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(BY_ROUND, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, day)
                        .setParameter(3, scope.organisationOrNone())
                        .setParameter(4, scope.wholeOrganisation())
                        .setParameter(5, scope.branchCodes())
                        .setParameter(6, TAKING_AWAY)
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

    private static Uni<Integer> keepSubjects(List<Subject> subjects) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP_SUBJECTS)
                        .setParameter(1, column(subjects, Subject::id))
                        .setParameter(2, column(subjects, Subject::unitCode))
                        .setParameter(3, column(subjects, Subject::kind))
                        .setParameter(4, column(subjects, Subject::planId))
                        .setParameter(5, column(subjects, Subject::organisation))
                        .setParameter(6, column(subjects, Subject::taskId))
                        .setParameter(7, column(subjects, Subject::dutyId))
                        .setParameter(8, column(subjects, Subject::roundId))
                        .setParameter(9, column(subjects, Subject::ordinal))
                        .setParameter(10, column(subjects, Subject::title))
                        .setParameter(11, column(subjects, Subject::what))
                        .setParameter(12, column(subjects, Subject::due))
                        .setParameter(13, column(subjects, Subject::dueVersion))
                        .executeUpdate());
    }

    private static Uni<Integer> keepFacts(List<Fact> facts, Instant takenAt) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP_FACTS)
                        .setParameter(1, column(facts, Fact::subjectId))
                        .setParameter(2, column(facts, Fact::step))
                        .setParameter(3, column(facts, Fact::at))
                        .setParameter(4, column(facts, Fact::day))
                        .setParameter(5, column(facts, Fact::daysLate))
                        .setParameter(6, column(facts, fact -> fact.step().place()))
                        .setParameter(7, column(facts, fact -> fact.step().isFinal()))
                        .setParameter(8, takenAt.atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    private static <R> String[] column(List<R> rows, Function<R, @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
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
                instant(row[10]),
                ((Number) row[11]).intValue());
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Instant at ? at : ((OffsetDateTime) value).toInstant();
    }
}
