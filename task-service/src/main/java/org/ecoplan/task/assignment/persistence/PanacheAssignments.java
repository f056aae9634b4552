package org.ecoplan.task.assignment.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.ecoplan.kit.sql.Columns.column;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.AssignmentPage;
import org.ecoplan.task.assignment.application.Assignments;
import org.ecoplan.task.assignment.application.DutyCount;
import org.ecoplan.task.assignment.application.DutyFilter;
import org.ecoplan.task.assignment.application.DutyGrouping;
import org.ecoplan.task.assignment.application.DutyPlace;
import org.ecoplan.task.assignment.application.DutyTally;
import org.ecoplan.task.assignment.domain.AcceptanceCriterion;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.DutyHistory;
import org.ecoplan.task.assignment.domain.DutyRole;
import org.ecoplan.task.assignment.domain.PastStep;
import org.ecoplan.task.assignment.domain.SignOffPolicy;
import org.ecoplan.task.assignment.domain.TaskHeader;
import org.ecoplan.task.obligation.application.ReadingObligations;
import org.jspecify.annotations.Nullable;

/** Keeps duties in PostgreSQL. */
@ApplicationScoped
class PanacheAssignments implements Assignments {
    private static final String END = """
            update assignment
            set state = 'ENDED_WITH_PLAN', next_due = null, next_sign_rung = null, version = version + 1
            where plan_id = ?1 and live""";

    private static final String REGISTER = """
            insert into issued_task (task_id, plan_id, revision, organisation, plan_title, ordinal, title, position)
            select task_id, plan_id, revision, organisation, plan_title, ordinal, title, position
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as integer[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as integer[]))
                 as issued (task_id, plan_id, revision, organisation, plan_title, ordinal, title, position)
            on conflict on constraint issued_task_pk do update
            set revision = excluded.revision, plan_title = excluded.plan_title, ordinal = excluded.ordinal,
                title = excluded.title, position = excluded.position
            where issued_task.revision < excluded.revision
            returning task_id""";

    private static final String UNSIGNED = """
            select distinct assigned_on, days_to_sign from assignment
            where state = 'ASSIGNED' and assigned_on is not null order by assigned_on, days_to_sign""";

    private static final String SIGN_BY = """
            update assignment
            set acknowledge_by = ?2, acknowledge_provisional = ?3, version = version + 1,
                next_sign_rung = case when acknowledge_by = ?2 then next_sign_rung else cast(?5 as date) end
            where state = 'ASSIGNED' and assigned_on = ?1 and days_to_sign = ?4
                  and (acknowledge_by <> ?2 or acknowledge_provisional <> ?3)""";

    private static final String OPEN_PARTS = """
            select count(*) from assignment
            where task_id = ?1 and unit_code <> ?2 and role <> 'LEAD' and organisation = ?3 and live""";

    private static final String CRITERIA =
            "select code, wording, may_be_inapplicable from acceptance_criterion order by position";

    private static final String BY_UNIT = "join assignment of on of.id = a.id";

    /** A unit that leads again has more than one duty for it; the last one stands for them. */
    private static final String BY_LEAD = """
            join assignment of on of.task_id = a.task_id and of.role = 'LEAD'
                 and of.number = (select max(last.number) from assignment last
                                  where last.task_id = of.task_id and last.unit_code = of.unit_code
                                        and last.role = 'LEAD')""";

    private static final long MOST_OBLIGATIONS_A_PAGE = 2_000;

    private final ReadingObligations obligations;
    private final StepRows steps;

    PanacheAssignments(ReadingObligations obligations, StepRows steps) {
        this.steps = steps;
        this.obligations = obligations;
    }

    @Override
    public Uni<Void> retitle(UUID planId, String title) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update issued_task set plan_title = ?2 where plan_id = ?1")
                        .setParameter(1, planId)
                        .setParameter(2, title)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> endOf(UUID planId) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(END).setParameter(1, planId).executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<AssignmentPage> page(
            CallerScope scope, DutyFilter filter, LocalDate today, @Nullable DutyPlace after, int limit) {
        return seenBy(scope, filter)
                .flatMap(query -> Panache.getSession()
                        .flatMap(session -> query.matching(scope, filter, today)
                                .after(after)
                                .ids(session, limit + 1)
                                .getResultList()))
                .flatMap(ids -> obligations.countOf(scope, ids).flatMap(counts -> {
                    int taken = howMany(ids.subList(0, Math.min(limit, ids.size())), counts);
                    return load(ids.subList(0, taken), LockModeType.NONE)
                            .map(duties -> new AssignmentPage(duties, taken < ids.size()));
                }));
    }

    @Override
    public Uni<DutyCount> count(CallerScope scope, DutyFilter filter, LocalDate today) {
        return seenBy(scope, filter)
                .flatMap(query -> Panache.getSession()
                        .flatMap(session -> query.matching(scope, filter, today)
                                .count(session, DutyCount.BOUND + 1)
                                .getSingleResult()))
                .map(DutyCount::of);
    }

    @Override
    public Uni<List<DutyTally>> tally(CallerScope scope, UUID planId, DutyGrouping grouping) {
        DutyFilter ofPlan = DutyFilter.ofPlan(planId);
        return seenBy(scope, ofPlan)
                .flatMap(query -> Panache.getSession()
                        .flatMap(session -> query.matching(scope, ofPlan, LocalDate.EPOCH)
                                .tally(session, grouping == DutyGrouping.LEAD ? BY_LEAD : BY_UNIT)
                                .getResultList()))
                .map(rows -> rows.stream().map(PanacheAssignments::tally).toList());
    }

    private static DutyTally tally(Object[] row) {
        return new DutyTally(
                (String) row[0],
                (String) row[1],
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                (Long) row[6],
                (LocalDate) row[7]);
    }

    /** Who asks for the own duties only has a part in each of them. */
    private static Uni<DutyQuery> seenBy(CallerScope scope, DutyFilter filter) {
        return scope.wholeOrganisation() || filter.mine()
                ? Uni.createFrom().item(DutyQuery.ofOrganisation(scope))
                : Panache.getSession()
                        .flatMap(session -> DutyQuery.tasksOf(scope, session).getResultList())
                        .map(tasks -> DutyQuery.seenBy(scope, tasks));
    }

    /** As many duties as have no more than so many obligations together, and at least one. */
    private static int howMany(List<UUID> duties, Map<UUID, Long> obligationsOf) {
        int taken = 0;
        long together = 0;
        for (UUID duty : duties) {
            together += obligationsOf.getOrDefault(duty, 0L);
            if (taken > 0 && together > MOST_OBLIGATIONS_A_PAGE) {
                return taken;
            }
            taken++;
        }
        return taken;
    }

    @Override
    public Uni<Optional<Assignment>> find(CallerScope scope, AssignmentId id) {
        return find(scope, id, LockModeType.NONE);
    }

    @Override
    public Uni<Optional<Assignment>> findForChange(CallerScope scope, AssignmentId id) {
        return find(scope, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Optional<Assignment>> find(CallerScope scope, AssignmentId id, LockModeType lock) {
        return Panache.getSession()
                .flatMap(session ->
                        DutyQuery.oneSeenBy(scope, id).ids(session, 1).getResultList())
                .flatMap(ids -> load(ids, lock))
                .map(found -> found.stream().findFirst());
    }

    /** The duties of these ids, in their order. */
    private Uni<List<Assignment>> load(List<UUID> ids, LockModeType lock) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from AssignmentEntity a join fetch a.task where a.id in :ids", AssignmentEntity.class)
                        .setParameter("ids", ids)
                        .setLockMode(lock)
                        .getResultList())
                .map(rows -> {
                    Map<UUID, AssignmentEntity> byId = rows.stream().collect(toMap(row -> row.id, row -> row));
                    return ids.stream()
                            .map(byId::get)
                            .filter(Objects::nonNull)
                            .map(AssignmentEntity::toAssignment)
                            .toList();
                });
    }

    @Override
    public Uni<Set<UUID>> register(List<TaskHeader> tasks) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REGISTER, UUID.class)
                        .setParameter(1, column(tasks, TaskHeader::taskId, UUID[]::new))
                        .setParameter(2, column(tasks, TaskHeader::planId, UUID[]::new))
                        .setParameter(3, column(tasks, TaskHeader::revision, Integer[]::new))
                        .setParameter(4, column(tasks, TaskHeader::organisation, String[]::new))
                        .setParameter(5, column(tasks, TaskHeader::planTitle, String[]::new))
                        .setParameter(6, column(tasks, TaskHeader::ordinal, String[]::new))
                        .setParameter(7, column(tasks, TaskHeader::title, String[]::new))
                        .setParameter(8, column(tasks, TaskHeader::position, Integer[]::new))
                        .getResultList())
                .map(Set::copyOf);
    }

    @Override
    public Uni<Map<UUID, Set<Duty.Key>>> dutiesIn(Collection<UUID> tasks) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select task.taskId, unitCode, role from AssignmentEntity "
                                        + "where task.taskId in ?1 and not takenOff",
                                Object[].class)
                        .setParameter(1, tasks)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> (UUID) row[0],
                                mapping(row -> new Duty.Key((String) row[1], (DutyRole) row[2]), toSet()))));
    }

    @Override
    public Uni<Boolean> isLedBy(CallerScope scope, UUID taskId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(a) from AssignmentEntity a where a.organisation = ?1 and a.unitCode = ?2 "
                                        + "and a.task.taskId = ?3 and a.role = ?4",
                                Long.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, scope.homeOrNone())
                        .setParameter(3, taskId)
                        .setParameter(4, DutyRole.LEAD)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    @Override
    public Uni<Void> addAll(List<Assignment> added) {
        return NewDuties.add(added);
    }

    @Override
    public Uni<Assignment> save(Assignment assignment) {
        return Panache.getSession()
                .flatMap(session -> session.find(
                                AssignmentEntity.class, assignment.id().value())
                        .invoke(row -> row.take(assignment))
                        .call(row -> session.flush())
                        .map(AssignmentEntity::toAssignment));
    }

    @Override
    public Uni<DutyHistory> historyOf(CallerScope scope, AssignmentId id) {
        return steps.of(scope, id);
    }

    @Override
    public Uni<Void> addStep(AssignmentId id, PastStep step) {
        return steps.add(id, step);
    }

    @Override
    public Uni<Long> openParts(CallerScope scope, Assignment lead) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OPEN_PARTS, Long.class)
                        .setParameter(1, lead.task().taskId())
                        .setParameter(2, lead.duty().unitCode())
                        .setParameter(3, scope.organisationOrNone())
                        .getSingleResult());
    }

    @Override
    public Uni<Boolean> isTaken(UUID taskId, Duty.Key duty) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(*) from AssignmentEntity where task.taskId = ?1 and unitCode = ?2"
                                        + " and role = ?3 and not takenOff",
                                Long.class)
                        .setParameter(1, taskId)
                        .setParameter(2, duty.unitCode())
                        .setParameter(3, duty.role())
                        .getSingleResult())
                .map(found -> found > 0);
    }

    @Override
    public Uni<List<AcceptanceCriterion>> acceptanceCriteria(CallerScope scope) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(CRITERIA, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new AcceptanceCriterion((String) row[0], (String) row[1], (Boolean) row[2]))
                        .toList());
    }

    @Override
    public Uni<Void> recountSigning(WorkingDayCalendar days) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(UNSIGNED, Object[].class).getResultList())
                .flatMap(rows -> InOrder.each(
                        rows, row -> recount(new WorkingDayCount((LocalDate) row[0], (Integer) row[1]), days)));
    }

    private static Uni<Integer> recount(WorkingDayCount count, WorkingDayCalendar days) {
        LocalDate by = count.lastDay(days);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SIGN_BY)
                        .setParameter(1, count.from())
                        .setParameter(2, by)
                        .setParameter(3, count.isProvisional(days))
                        .setParameter(4, count.days())
                        .setParameter(5, SignOffPolicy.firstRung(by))
                        .executeUpdate());
    }
}
