package org.ecoplan.task.round.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.EndedDuties;
import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.round.application.DecisionFilter;
import org.ecoplan.task.round.application.DecisionPlace;
import org.ecoplan.task.round.application.ExpectationDecisions;
import org.ecoplan.task.round.application.KnownDuty;
import org.ecoplan.task.round.application.MadeDecision;
import org.ecoplan.task.round.application.MadeDecision.Changed;
import org.ecoplan.task.round.domain.DecisionId;
import org.ecoplan.task.round.domain.DutyInRound;
import org.ecoplan.task.round.domain.ExpectationDecision;
import org.ecoplan.task.round.domain.Round;
import org.ecoplan.task.round.domain.RoundId;
import org.jspecify.annotations.Nullable;

/** Keeps the decisions on what rounds expect in PostgreSQL. */
@ApplicationScoped
class PanacheExpectationDecisions implements ExpectationDecisions {
    private static final int SHOWN = 200;

    /** None of them ends while it is decided. */
    private static final String DUTIES = """
            select duty.number, duty.id, duty.task_id, task.plan_title, task.ordinal, task.title, duty.unit_code,
                   duty.unit_name, duty.plan_id = round.plan_id, duty.live, r.state
            from assignment duty
                 join issued_task task on task.task_id = duty.task_id
                 join reporting_round round on round.id = ?1
                 left join report r on r.assignment_id = duty.id and r.round_id = round.id
            where duty.id = any(cast(?2 as uuid[])) and duty.organisation = ?3
            for share of duty""";

    private static final String ADD = """
            insert into expectation_decision (id, round_id, organisation, effect, cause, decided_at, decided_by,
                                              decider_unit, reason)
            select ?1, id, organisation, ?3, ?4, ?5, ?6, nullif(?7, ''), ?8 from reporting_round where id = ?2""";

    private static final String ADD_CHANGES = """
            insert into expectation_change (decision_id, assignment_id, round_id, unit_code, task_id)
            select ?1, id, ?2, unit_code, task_id from assignment where id = any(cast(?3 as uuid[]))""";

    private static final String KEEP = """
            , decision as (
                insert into expectation_decision (id, round_id, organisation, effect, cause, decided_at, decided_by,
                                                  decider_unit, reason)
                select gen_random_uuid(), about.round_id, about.organisation, 'RELEASED', %s
                from (select distinct round_id, organisation from waiting) about %s
                returning id, round_id)
            insert into expectation_change (decision_id, assignment_id, round_id, unit_code, task_id)
            select decision.id, waiting.assignment_id, waiting.round_id, waiting.unit_code, waiting.task_id
            from waiting join decision on decision.round_id = waiting.round_id""";

    private static final String WAITING = """
            with waiting as (
                select r.assignment_id, r.round_id, r.organisation, r.unit_code, r.task_id
                from report r join reporting_round round on round.id = r.round_id and not round.unasked
                where r.state = 'REQUESTED' and %s
                for no key update of r)""";

    /** What was due and missing when a duty was closed out or given to another unit stays missing, as when a plan ends. */
    private static final String UNLESS_DUE_BEFORE_ITS_END = """
            r.assignment_id = ?1
                  and not exists (select 1 from duty_step s
                                  where s.assignment_id = ?1 and s.step in ('CLOSE_OUT', 'REASSIGN')
                                    and cast(s.taken_at at time zone 'Asia/Shanghai' as date) > round.unit_report_due)""";

    private static final String ADD_END = WAITING.formatted(UNLESS_DUE_BEFORE_ITS_END)
            + KEEP.formatted(
                    "'DUTY_ENDED', step.taken_at, step.taken_by, step.unit_code, coalesce(step.reason, '该职责任务已结束')",
                    "cross join (select * from duty_step where assignment_id = ?1 order by number desc limit 1) step");

    private static final String ADD_ENDS = WAITING.formatted(
                    "r.assignment_id = any(cast(?1 as uuid[])) and round.unit_report_due >= ?4")
            + KEEP.formatted("'DUTY_ENDED', cast(?2 as timestamptz), cast(?5 as text), null, cast(?3 as text)", "");

    private static final String ADD_CLOSING = WAITING.formatted("round.plan_id = ?1 and round.unit_report_due >= ?4")
            + KEEP.formatted("'PLAN_CLOSED', cast(?2 as timestamptz), null, null, cast(?3 as text)", "");

    /** What the unit before was still to report on, or was about to be asked for. */
    private static final String TAKEN_OVER = """
            select heir.number, heir.id, heir.task_id, task.plan_title, task.ordinal, task.title, heir.unit_code,
                   heir.unit_name, round.id as round_id, round.plan_id, round.organisation, round.period,
                   round.opened_on, round.unit_report_due, step.taken_at, step.taken_by, step.unit_code as decider,
                   step.reason
            from assignment old
                 join duty_step step on step.assignment_id = old.id and step.step = 'REASSIGN'
                 join assignment heir on heir.task_id = old.task_id and heir.role = old.role and heir.live
                      and heir.unit_code = cast(step.detail as jsonb) ->> 'otherUnit'
                 join issued_task task on task.task_id = heir.task_id
                 join reporting_round round on round.plan_id = old.plan_id and not round.unasked
                      and round.closed_at is null
                      and round.unit_report_due >= cast(step.taken_at at time zone 'Asia/Shanghai' as date)
            where old.id = ?1 and old.organisation = ?2
                  and (old.number > round.requested_up_to and old.number <= round.expects_up_to
                       or exists (select 1 from expectation_change c
                                       join expectation_decision d on d.id = c.decision_id
                                  where c.assignment_id = old.id and c.round_id = round.id and d.cause = 'DUTY_ENDED'))
                  and not exists (select 1 from report r where r.assignment_id = heir.id and r.round_id = round.id)
            order by round.opened_on, round.id""";

    private static final String PAGE = """
            select d.id, d.effect, d.cause, d.decided_at, d.decided_by, d.decider_unit, d.reason,
                   (select count(*) from expectation_change c where c.decision_id = d.id)
            from expectation_decision d
            where d.round_id = ?1 and d.organisation = ?2
                  and (d.decided_at, d.id) < (cast(?3 as timestamptz), cast(?4 as uuid))
                  and (?5 = '' or exists (
                      select 1 from expectation_change c where c.decision_id = d.id and c.unit_code = ?5))
                  and (cast(?8 as uuid) = '00000000-0000-0000-0000-000000000000' or exists (
                      select 1 from expectation_change c where c.decision_id = d.id and c.task_id = ?8))
                  and (?6 or exists (
                      select 1 from expectation_change c join assignment part on part.task_id = c.task_id
                      where c.decision_id = d.id and part.unit_code = any(cast(?7 as text[]))))
            order by d.decided_at desc, d.id desc limit ?9""";

    private static final String CHANGED = """
            select c.decision_id, c.assignment_id, c.unit_code
            from unnest(cast(?1 as uuid[])) as d (id) cross join lateral (
                select decision_id, assignment_id, unit_code from expectation_change
                where decision_id = d.id order by unit_code, assignment_id limit ?2) c
            order by c.unit_code, c.assignment_id""";

    private static final UUID ANY_TASK = new UUID(0, 0);

    private static final DecisionPlace LATEST =
            new DecisionPlace(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    @Override
    public Uni<List<KnownDuty>> duties(CallerScope scope, RoundId round, List<AssignmentId> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DUTIES, Object[].class)
                        .setParameter(1, round.value())
                        .setParameter(2, values(ids))
                        .setParameter(3, scope.organisationOrNone())
                        .getResultList())
                .map(rows ->
                        rows.stream().map(PanacheExpectationDecisions::duty).toList());
    }

    private static KnownDuty duty(Object[] row) {
        LiveDuty duty = liveDuty(row);
        return new KnownDuty(
                duty,
                new DutyInRound(
                        duty.assignmentId(), duty.unitCode(), (Boolean) row[8], (Boolean) row[9], standing((String)
                                row[10])));
    }

    private static LiveDuty liveDuty(Object[] row) {
        return new LiveDuty(
                (Long) row[0],
                new AssignmentId((UUID) row[1]),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }

    private static DutyInRound.Standing standing(@Nullable String state) {
        if (state == null) {
            return DutyInRound.Standing.NOT_ASKED;
        }
        return switch (state) {
            case "REQUESTED" -> DutyInRound.Standing.MISSING;
            case "WITHDRAWN" -> DutyInRound.Standing.RELEASED;
            default -> DutyInRound.Standing.HANDED_IN;
        };
    }

    @Override
    public Uni<Void> add(ExpectationDecision decision, List<AssignmentId> duties) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, decision.id().value())
                        .setParameter(2, decision.round().value())
                        .setParameter(3, decision.effect().name())
                        .setParameter(4, decision.cause().name())
                        .setParameter(5, decision.at().atOffset(ZoneOffset.UTC))
                        .setParameter(6, decision.by())
                        .setParameter(7, decision.unit() == null ? "" : decision.unit())
                        .setParameter(8, decision.reason())
                        .executeUpdate()
                        .flatMap(added -> session.createNativeQuery(ADD_CHANGES)
                                .setParameter(1, decision.id().value())
                                .setParameter(2, decision.round().value())
                                .setParameter(3, values(duties))
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private static UUID[] values(List<AssignmentId> ids) {
        return ids.stream().map(AssignmentId::value).toArray(UUID[]::new);
    }

    @Override
    public Uni<Void> addEnd(AssignmentId duty) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_END)
                        .setParameter(1, duty.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> addEnd(EndedDuties ended) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_ENDS)
                        .setParameter(1, values(ended.duties()))
                        .setParameter(2, ended.at().atOffset(ZoneOffset.UTC))
                        .setParameter(3, ended.reason())
                        .setParameter(4, ended.on())
                        .setParameter(5, ended.by())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<TakenOver>> takenOver(CallerScope scope, AssignmentId old) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKEN_OVER, Object[].class)
                        .setParameter(1, old.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(PanacheExpectationDecisions::takenOver)
                        .toList());
    }

    private static TakenOver takenOver(Object[] row) {
        Round round = new Round(
                new RoundId((UUID) row[8]),
                (UUID) row[9],
                (String) row[10],
                (String) row[11],
                (LocalDate) row[12],
                new Deadline((LocalDate) row[13]));
        return new TakenOver(
                round,
                liveDuty(row),
                ExpectationDecision.ofReassignment(
                        round.id(), ((OffsetDateTime) row[14]).toInstant(), (String) row[15], (String) row[16], (String)
                                row[17]));
    }

    @Override
    public Uni<Void> addClosing(UUID planId, LocalDate closedOn, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_CLOSING)
                        .setParameter(1, planId)
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, "方案已于 %s 结束".formatted(closedOn))
                        .setParameter(4, closedOn)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<MadeDecision>> page(
            CallerScope scope, RoundId round, DecisionFilter filter, @Nullable DecisionPlace after, int limit) {
        DecisionPlace place = after == null ? LATEST : after;
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAGE, Object[].class)
                        .setParameter(1, round.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, place.at().atOffset(ZoneOffset.UTC))
                        .setParameter(4, place.id())
                        .setParameter(5, filter.unitCode() == null ? "" : filter.unitCode())
                        .setParameter(6, scope.wholeOrganisation())
                        .setParameter(7, scope.branchCodes())
                        .setParameter(8, filter.taskId() == null ? ANY_TASK : filter.taskId())
                        .setParameter(9, limit)
                        .getResultList())
                .flatMap(rows -> changed(rows)
                        .map(changes -> rows.stream()
                                .map(row -> made(round, row, changes.getOrDefault((UUID) row[0], List.of())))
                                .toList()));
    }

    private static MadeDecision made(RoundId round, Object[] row, List<Changed> duties) {
        return new MadeDecision(
                new ExpectationDecision(
                        new DecisionId((UUID) row[0]),
                        round,
                        ExpectationDecision.Effect.valueOf((String) row[1]),
                        ExpectationDecision.Cause.valueOf((String) row[2]),
                        ((OffsetDateTime) row[3]).toInstant(),
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]),
                (Long) row[7],
                duties);
    }

    private static Uni<Map<UUID, List<Changed>>> changed(List<Object[]> decisions) {
        UUID[] ids = decisions.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CHANGED, Object[].class)
                        .setParameter(1, ids)
                        .setParameter(2, SHOWN)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> (UUID) row[0],
                                mapping(row -> new Changed((UUID) row[1], (String) row[2]), toList()))));
    }
}
