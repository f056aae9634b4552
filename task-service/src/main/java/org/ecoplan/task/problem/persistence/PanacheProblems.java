package org.ecoplan.task.problem.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.ecoplan.task.problem.persistence.ProblemRows.text;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.problem.application.AwaitedRectification;
import org.ecoplan.task.problem.application.ProblemFilter;
import org.ecoplan.task.problem.application.Problems;
import org.ecoplan.task.problem.application.ReadingProblemFigures.By;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.PastProblemStep;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemFigures;
import org.ecoplan.task.problem.domain.ProblemId;
import org.ecoplan.task.problem.domain.ProblemNumber;
import org.ecoplan.task.problem.domain.Rectification;
import org.ecoplan.task.problem.domain.RectificationRung;
import org.jspecify.annotations.Nullable;

/** Keeps problems in PostgreSQL. */
@ApplicationScoped
class PanacheProblems implements Problems {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 0);

    private static final String ADD = """
            insert into problem (id, version, organisation, origin, title, description, address, longitude, latitude,
                                 plan_id, task_id, assignment_id, breach_id, breach, superior_list, superior_item,
                                 superior_deadline, found_for, found_at, severity, relapses, state, superior_goal,
                                 superior_acceptor)
            values (?1, 0, ?2, ?3, ?4, ?5, nullif(?6, ''), cast(nullif(?7, '') as numeric), cast(nullif(?8, '') as numeric),
                    cast(nullif(?9, '') as uuid), cast(nullif(?10, '') as uuid), cast(nullif(?11, '') as uuid),
                    cast(nullif(?12, '') as uuid), nullif(?13, ''), nullif(?14, ''), nullif(?15, ''),
                    cast(nullif(?16, '') as date), nullif(?17, ''), ?18, ?19, 0, ?20,
                    nullif(?21, ''), nullif(?22, ''))
            on conflict do nothing""";

    private static final String NUMBER = """
            with next as (
                insert into problem_number (organisation, year, last) values (?2, ?3, 1)
                on conflict on constraint problem_number_pk do update set last = problem_number.last + 1
                returning last)
            update problem set year = ?3, sequence = next.last from next where id = ?1 returning sequence""";

    private static final String COLUMNS = """
            select p.id, p.version, p.organisation, p.origin, p.title, p.description, p.address, p.longitude, p.latitude,
                   p.plan_id, p.task_id, p.assignment_id, p.breach, p.superior_list, p.superior_item,
                   p.superior_deadline, p.found_for, p.found_at, p.severity, p.relapses, p.state, p.unit_code,
                   p.measures, p.due, p.public_until, p.reinspect_on, p.year, p.sequence,
                   p.superior_goal, p.superior_acceptor
            from problem p where\s""";

    private static final String VISIBLE = """
            p.organisation = :organisation
            and (:whole or p.unit_code = any(cast(:branch as text[])) or p.found_for = any(cast(:branch as text[])))""";

    private static final String SEEN = COLUMNS + VISIBLE;

    private static final String ONE = SEEN + " and p.id = :id";

    private static final String OF_BREACH = COLUMNS + "p.breach_id = ?1 for update of p";

    private static final String PAGE = SEEN + """
             and (:state = '' or p.state = :state) and (:origin = '' or p.origin = :origin)
            and (:severity = '' or p.severity = :severity) and (:unit = '' or p.unit_code = :unit)
            and (:list = '' or p.superior_list = :list)
            and (:plan = '' or cast(p.plan_id as text) = :plan)
            and p.found_at >= cast(:from as timestamptz) and p.found_at < cast(:until as timestamptz)
            and (:figure = '' or p.state not in ('DRAFT', 'DISCOVERED', 'DISMISSED')
                                 and case cast(:figure as text)
                                         when 'CLOSED_OUT' then p.state = 'CLOSED'
                                         when 'RELAPSED' then p.relapses > 0
                                         when 'EVER_CLOSED' then exists (select 1 from problem_step s
                                                                         where s.problem_id = p.id and s.step = 'CLOSE')
                                         else true end)
            and (not :overdue or p.state in ('ASSIGNED', 'RECTIFYING') and p.due < :today)
            and (p.found_at, p.id) < (cast(:at as timestamptz), :id)
            order by p.found_at desc, p.id desc""";

    private static final String FIGURES = """
            with counted as (
                select p.plan_id, p.unit_code, p.state, p.relapses, cast(p.found_at at time zone 'Asia/Shanghai' as date) as found,
                       (select cast(min(s.taken_at) at time zone 'Asia/Shanghai' as date) from problem_step s
                        where s.problem_id = p.id and s.step = 'CLOSE') as closed
                from problem p where\s""" + VISIBLE + """
                 and p.state not in ('DRAFT', 'DISCOVERED', 'DISMISSED')
                and (:plan = '' or cast(p.plan_id as text) = :plan) and (:unit = '' or p.unit_code = :unit)
                and p.found_at >= cast(:from as timestamptz) and p.found_at < cast(:until as timestamptz))
            select case cast(:by as text) when 'PLAN' then cast(plan_id as text) when 'UNIT' then unit_code end as grouped,
                   count(*), count(*) filter (where state = 'CLOSED'), count(closed), count(*) filter (where relapses > 0),
                   coalesce(sum(closed - found), 0)
            from counted group by grouped order by grouped nulls last""";

    private static final String STEPS = """
            select problem_id, number, step, taken_at, taken_by, unit_code, wording, days_late, despite
            from problem_step where problem_id = any(cast(?1 as uuid[])) order by problem_id, number""";

    private static final String ADD_STEP = """
            insert into problem_step (problem_id, number, step, taken_at, taken_by, unit_code, wording, days_late, despite)
            values (?1, ?2, ?3, ?4, nullif(?5, ''), nullif(?6, ''), nullif(?7, ''), nullif(?8, -1), nullif(?9, ''))""";

    private static final String SAVE = """
            update problem set version = version + 1, severity = ?2, relapses = ?3, state = ?4,
                               unit_code = nullif(?5, ''), measures = nullif(?6, ''), due = cast(nullif(?7, '') as date),
                               public_until = cast(nullif(?8, '') as date), reinspect_on = cast(nullif(?9, '') as date),
                               next_rung = case when ?4 = 'ASSIGNED' then cast(nullif(?10, '') as date) else next_rung end
            where id = ?1 returning version""";

    private static final String FOLLOW = """
            update problem set version = version + 1, breach = ?2, breach_id = ?3
            where id = ?1 and not exists (select 1 from problem other where other.breach_id = ?3 and other.id <> ?1)
            returning version""";

    private static final String BEGINNING = "select since from problem_beginning";

    private static final String ITEMS =
            "select superior_item from problem where organisation = ?1 and superior_list = ?2";

    private static final String ONE_AFTER_THE_OTHER =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('problem-import ' || ?1, 0))) held";

    private static final String NOTE_IMPORT = """
            insert into problem_import (organisation, sha256, list, imported_at, imported_by) values (?1, ?2, ?3, ?4, ?5)""";

    private static final String HOLD_NEXT = """
            select id, year, sequence, organisation, plan_id, title, unit_code, found_for, relapses, due from problem
            where next_rung <= ?1 and state in ('ASSIGNED', 'RECTIFYING')
            order by next_rung, id limit ?2 for no key update skip locked""";

    private static final String NOTE = """
            insert into problem_rung (problem_id, relapses, due, rung, spoken, noted_at)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict on constraint problem_rung_pk do nothing""";

    private static final String GO_ON = "update problem set next_rung = cast(nullif(?2, '') as date) where id = ?1";

    private final ProblemRows rows;

    PanacheProblems(ProblemRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Optional<Problem>> add(Problem problem) {
        Finding finding = problem.finding();
        Finding.Place place = finding.place();
        Finding.Breach breach = finding.breach();
        Finding.Listed listed = finding.listed();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, problem.id().value())
                        .setParameter(2, problem.organisation())
                        .setParameter(3, finding.origin().name())
                        .setParameter(4, finding.title())
                        .setParameter(5, finding.description())
                        .setParameter(6, place == null ? "" : text(place.address()))
                        .setParameter(7, place == null ? "" : text(place.longitude()))
                        .setParameter(8, place == null ? "" : text(place.latitude()))
                        .setParameter(9, text(finding.planId()))
                        .setParameter(10, text(finding.taskId()))
                        .setParameter(11, text(finding.assignmentId()))
                        .setParameter(12, breach == null ? "" : text(breach.breachId()))
                        .setParameter(13, rows.write(breach))
                        .setParameter(14, listed == null ? "" : listed.list())
                        .setParameter(15, listed == null ? "" : listed.item())
                        .setParameter(16, listed == null ? "" : text(listed.deadline()))
                        .setParameter(17, text(finding.foundFor()))
                        .setParameter(18, finding.foundAt())
                        .setParameter(19, problem.severity().name())
                        .setParameter(20, problem.state().name())
                        .setParameter(21, listed == null ? "" : text(listed.goal()))
                        .setParameter(22, listed == null ? "" : text(listed.acceptor()))
                        .executeUpdate())
                .flatMap(added -> added == 1
                        ? number(problem).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<Problem> number(Problem problem) {
        int year = ChinaTime.today(problem.finding().foundAt()).getYear();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NUMBER, Integer.class)
                        .setParameter(1, problem.id().value())
                        .setParameter(2, problem.organisation())
                        .setParameter(3, year)
                        .getSingleResult())
                .map(sequence -> problem.numbered(new ProblemNumber(year, sequence)));
    }

    @Override
    public Uni<Optional<Problem>> find(CallerScope scope, ProblemId id) {
        return find(scope, id, ONE);
    }

    @Override
    public Uni<Optional<Problem>> findForChange(CallerScope scope, ProblemId id) {
        return find(scope, id, ONE + " for update of p");
    }

    private Uni<Optional<Problem>> find(CallerScope scope, ProblemId id, String sql) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("whole", scope.wholeOrganisation())
                        .setParameter("branch", scope.branchCodes())
                        .setParameter("id", id.value())
                        .getResultList())
                .flatMap(this::whole)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Problem>> findForChange(UUID breachId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_BREACH, Object[].class)
                        .setParameter(1, breachId)
                        .getResultList())
                .flatMap(this::whole)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Problem>> page(
            CallerScope scope, ProblemFilter filter, LocalDate today, @Nullable Place before, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAGE, Object[].class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("whole", scope.wholeOrganisation())
                        .setParameter("branch", scope.branchCodes())
                        .setParameter("state", text(filter.state()))
                        .setParameter("origin", text(filter.origin()))
                        .setParameter("severity", text(filter.severity()))
                        .setParameter("unit", text(filter.unitCode()))
                        .setParameter("list", text(filter.list()))
                        .setParameter("overdue", filter.overdue())
                        .setParameter("plan", text(filter.planId()))
                        .setParameter("from", from(filter))
                        .setParameter("until", until(filter))
                        .setParameter("figure", text(filter.figure()))
                        .setParameter("today", today)
                        .setParameter("at", before == null ? LATEST : before.foundAt())
                        .setParameter("id", before == null ? FIRST : before.id())
                        .setMaxResults(limit)
                        .getResultList())
                .flatMap(this::whole);
    }

    private static Instant from(ProblemFilter filter) {
        LocalDate first = filter.foundFrom();
        return first == null
                ? Instant.EPOCH
                : first.atStartOfDay(ChinaTime.ZONE).toInstant();
    }

    private static Instant until(ProblemFilter filter) {
        LocalDate last = filter.foundTo();
        return last == null
                ? LATEST
                : last.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
    }

    @Override
    public Uni<List<ProblemFigures>> figures(CallerScope scope, By by, ProblemFilter filter, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIGURES, Object[].class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("whole", scope.wholeOrganisation())
                        .setParameter("branch", scope.branchCodes())
                        .setParameter("plan", text(filter.planId()))
                        .setParameter("unit", text(filter.unitCode()))
                        .setParameter("from", from(filter))
                        .setParameter("until", until(filter))
                        .setParameter("by", by.name())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ProblemFigures(
                                (String) row[0],
                                (Long) row[1],
                                (Long) row[2],
                                (Long) row[3],
                                (Long) row[4],
                                ((Number) row[5]).longValue()))
                        .toList());
    }

    private Uni<List<Problem>> whole(List<Object[]> found) {
        UUID[] ids = found.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(STEPS, Object[].class)
                        .setParameter(1, ids)
                        .getResultList())
                .map(all ->
                        all.stream().collect(groupingBy(row -> (UUID) row[0], mapping(ProblemRows::step, toList()))))
                .map(steps -> whole(found, steps));
    }

    private List<Problem> whole(List<Object[]> found, Map<UUID, List<PastProblemStep>> steps) {
        return found.stream()
                .map(row -> rows.problem(row, steps.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    @Override
    public Uni<Problem> save(Problem problem) {
        PastProblemStep step = problem.lastStep().orElseThrow();
        Rectification rectification = problem.rectification();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_STEP)
                        .setParameter(1, problem.id().value())
                        .setParameter(2, step.number())
                        .setParameter(3, step.step().name())
                        .setParameter(4, step.at())
                        .setParameter(5, text(step.by()))
                        .setParameter(6, text(step.unit()))
                        .setParameter(7, text(step.text()))
                        .setParameter(8, step.daysLate() == null ? -1 : step.daysLate())
                        .setParameter(9, text(step.despite()))
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(SAVE, Long.class)
                                .setParameter(1, problem.id().value())
                                .setParameter(2, problem.severity().name())
                                .setParameter(3, problem.relapses())
                                .setParameter(4, problem.state().name())
                                .setParameter(5, rectification == null ? "" : rectification.unit())
                                .setParameter(6, rows.write(rectification == null ? null : rectification.measures()))
                                .setParameter(7, rectification == null ? "" : text(rectification.due()))
                                .setParameter(8, text(problem.publicUntil()))
                                .setParameter(9, text(problem.reinspectOn()))
                                .setParameter(10, text(nextRung(rectification, step)))
                                .getSingleResult()))
                .map(problem::inVersion);
    }

    @Override
    public Uni<Optional<Problem>> follow(Problem problem) {
        Finding.Breach breach = Objects.requireNonNull(problem.finding().breach());
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FOLLOW, Long.class)
                        .setParameter(1, problem.id().value())
                        .setParameter(2, rows.write(breach))
                        .setParameter(3, breach.breachId())
                        .getResultList())
                .map(versions -> versions.stream().findFirst().map(problem::inVersion));
    }

    @Override
    public Uni<Set<String>> itemsOf(CallerScope scope, String list) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ITEMS, String.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, list)
                        .getResultList())
                .map(Set::copyOf);
    }

    @Override
    public Uni<Optional<Instant>> importedAt(CallerScope scope, String sha256) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ONE_AFTER_THE_OTHER, Integer.class)
                        .setParameter(1, scope.organisationOrNone())
                        .getResultList()
                        .flatMap(held -> session.createNativeQuery(
                                        "select imported_at from problem_import where organisation = ?1 and sha256 = ?2",
                                        Instant.class)
                                .setParameter(1, scope.organisationOrNone())
                                .setParameter(2, sha256)
                                .getResultList()))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Void> noteImport(CallerScope scope, String sha256, String list, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE_IMPORT)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, sha256)
                        .setParameter(3, list)
                        .setParameter(4, at)
                        .setParameter(5, scope.subject())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Instant> beginning() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(BEGINNING, Instant.class).getSingleResult());
    }

    /** What comes behind the day of the assignment. */
    private static @Nullable LocalDate nextRung(@Nullable Rectification rectification, PastProblemStep step) {
        return rectification == null
                ? null
                : RectificationRung.nextAfter(rectification.due(), ChinaTime.today(step.at()))
                        .orElse(null);
    }

    @Override
    public Uni<List<AwaitedRectification>> holdNext(LocalDate today, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD_NEXT, Object[].class)
                        .setParameter(1, today)
                        .setParameter(2, limit)
                        .getResultList())
                .map(found -> found.stream().map(ProblemRows::awaited).toList());
    }

    @Override
    public Uni<Boolean> note(AwaitedRectification problem, RectificationRung rung, boolean spoken, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, problem.id().value())
                        .setParameter(2, problem.relapses())
                        .setParameter(3, problem.due())
                        .setParameter(4, rung.name())
                        .setParameter(5, spoken)
                        .setParameter(6, at)
                        .executeUpdate())
                .map(noted -> noted == 1);
    }

    @Override
    public Uni<Void> goOn(AwaitedRectification problem, @Nullable LocalDate nextRung) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(GO_ON)
                        .setParameter(1, problem.id().value())
                        .setParameter(2, text(nextRung))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
