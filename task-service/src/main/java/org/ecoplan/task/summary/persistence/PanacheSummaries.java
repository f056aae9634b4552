package org.ecoplan.task.summary.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.summary.application.HandedInSummary;
import org.ecoplan.task.summary.application.OwedSummary;
import org.ecoplan.task.summary.application.Summaries;
import org.ecoplan.task.summary.application.SummaryDraft;
import org.ecoplan.task.summary.application.SummaryFilter;
import org.ecoplan.task.summary.domain.Basis;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.PastSummaryStep;
import org.ecoplan.task.summary.domain.SummaryContent;
import org.ecoplan.task.summary.domain.SummaryId;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps summaries in PostgreSQL. */
@ApplicationScoped
class PanacheSummaries implements Summaries {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String COLUMNS = """
            s.id, s.version, s.round_id, rr.plan_id, s.task_id, s.organisation, rr.period, s.due, s.plan_title,
            s.ordinal, s.title, s.unit_code, s.unit_name, s.state, s.days_late
            """;

    private static final String SEEN = "select " + COLUMNS + """
            from lead_summary s join reporting_round rr on rr.id = s.round_id
            where s.organisation = :organisation
                  and (:whole or exists (select 1 from assignment part
                                         where part.task_id = s.task_id
                                               and part.unit_code = any(cast(:branch as text[]))))""";

    private static final String ONE = SEEN + " and s.id = :id";

    private static final String PAGE = SEEN + """
             and (:plan = '' or cast(rr.plan_id as text) = :plan)
            and (:round = '' or cast(s.round_id as text) = :round)
            and (:task = '' or cast(s.task_id as text) = :task)
            and (:unit = '' or s.unit_code = :unit) and (:state = '' or s.state = :state)
            and (:standing <> 'MISSING' or s.state = 'REQUESTED')
            and (:standing <> 'OVERDUE' or s.state in ('REQUESTED', 'RETURNED') and s.due < :today)
            and (:standing <> 'LATE' or s.days_late > 0)
            and (s.due, s.id) > (:afterDue, :afterId)
            order by s.due, s.id""";

    private static final String STEPS = """
            select summary_id, number, step, taken_at, taken_by, unit_code, remark, content_hash, days_late
            from lead_summary_step where summary_id = any(cast(?1 as uuid[])) order by summary_id, number""";

    private static final String REPORTS = """
            select r.id, r.unit_code, r.unit_name, r.state, b.number, b.content_hash, b.progress, b.narrative, b.problems,
                   b.next_steps, b.delay_reasons, b.no_progress_reason
            from report r
            join assignment a on a.id = r.assignment_id
            left join report_submission b on r.state = 'ACCEPTED' and b.report_id = r.id and b.number = r.submissions
            where r.organisation = ?1 and r.task_id = ?2 and r.round_id = ?3 and r.state <> 'WITHDRAWN'
            order by a.number""";

    private static final String FIGURES = """
            select r.id, f.obligation_id, o.source_id, o.what, f.figure, f.measure
            from report r
            join report_figure f on f.report_id = r.id and f.submission = r.submissions
            join obligation o on o.id = f.obligation_id
            where r.organisation = ?1 and r.task_id = ?2 and r.round_id = ?3 and r.state = 'ACCEPTED'
            order by r.id, f.position""";

    private static final String DRAFT = """
            select draft, draft_by, draft_at from lead_summary
            where organisation = ?1 and id = ?2 and draft is not null""";

    private static final String HANDED_IN = """
            select t.summary_id, t.number, t.step, t.taken_at, t.taken_by, t.unit_code, t.remark, t.content_hash,
                   t.days_late, c.progress, c.narrative, c.problems, c.next_steps, c.delay_reasons, c.basis
            from lead_summary s
            join lead_summary_step t on t.summary_id = s.id
            join lead_summary_content c on c.summary_id = t.summary_id and c.number = t.number
            where s.organisation = ?1 and s.id = ?2 and t.number < ?3 order by t.number desc""";

    private static final String SAVE_DRAFT = """
            update lead_summary set draft = ?2, draft_by = ?3, draft_at = ?4, version = version + 1 where id = ?1
            returning version""";

    private static final String ADD_STEP = """
            insert into lead_summary_step (summary_id, number, step, taken_at, taken_by, unit_code, remark, content_hash,
                                           days_late)
            values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), nullif(?7, ''), ?8, nullif(?9, -1))""";

    private static final String SAVE = """
            update lead_summary set state = ?2, days_late = nullif(?3, -1), version = version + 1,
                                    next_rung = cast(nullif(?4, '') as date)
            where id = ?1 returning version""";

    private static final String KEEP = """
            insert into lead_summary_content (summary_id, number, progress, narrative, problems, next_steps, delay_reasons,
                                              basis)
            values (?1, ?2, ?3, ?4, nullif(?5, ''), nullif(?6, ''), nullif(?7, ''), ?8)""";

    private static final String DROP_DRAFT =
            "update lead_summary set draft = null, draft_by = null, draft_at = null where id = ?1";

    private static final String OPEN = """
            insert into lead_summary_round (round_id, due, asked) values (?1, ?2, false)
            on conflict on constraint lead_summary_round_pk do nothing""";

    private static final String RESCHEDULE_ROUND = "update lead_summary_round set due = ?2 where round_id = ?1";

    private static final String RESCHEDULE = """
            update lead_summary
            set due = ?2, version = version + 1,
                next_rung = case when state in ('REQUESTED', 'RETURNED') then cast(?3 as date) end
            where round_id = ?1 and due <> ?2 and state <> 'WITHDRAWN'""";

    private static final String HOLD_TO_ASK = """
            select a.round_id from lead_summary_round a
            join reporting_round rr on rr.id = a.round_id
            where not a.asked and rr.state = 'OPEN' order by a.round_id limit 1
            for no key update of a skip locked""";

    /** The first lead unit that the document names. */
    private static final String LEADS_NOW = """
            (select a.unit_code, a.unit_name from assignment a
             where a.task_id = %s and a.role = 'LEAD' and a.live order by a.number limit 1)""";

    private static final String ASK = """
            with added as (
                insert into lead_summary (id, version, round_id, task_id, organisation, plan_title, ordinal, title,
                                          unit_code, unit_name, due, state, next_rung)
                select gen_random_uuid(), 0, cast(?1 as uuid), t.task_id, t.organisation, t.plan_title, t.ordinal, t.title,
                       lead.unit_code, lead.unit_name, asking.due, 'REQUESTED', cast(?2 as date)
                from lead_summary_round asking
                join issued_task t on t.task_id in (select r.task_id from report r
                                                    where r.round_id = ?1 and r.state <> 'WITHDRAWN'
                                                    group by r.task_id having count(distinct r.unit_code) > 1)
                join lateral %s lead on true
                where asking.round_id = ?1
                      and not exists (select 1 from lead_summary s where s.round_id = ?1 and s.task_id = t.task_id)
                order by t.task_id limit ?3
                returning *)
            select %s from added s join reporting_round rr on rr.id = s.round_id order by s.task_id""".formatted(LEADS_NOW.formatted("t.task_id"), COLUMNS);

    private static final String ASKED = "update lead_summary_round set asked = true where round_id = ?1";

    private static final String OWED_FOR = """
            s.state = 'REQUESTED' and s.due >= ?2
            and exists (select 1 from assignment ended
                        where ended.id = any(cast(?1 as uuid[])) and ended.role = 'LEAD'
                              and ended.task_id = s.task_id and ended.unit_code = s.unit_code)""";

    private static final String HAND_OVER = """
            with owed as (
                select s.id, lead.unit_code, lead.unit_name
                from lead_summary s join lateral %s lead on true
                where %s and lead.unit_code <> s.unit_code
                for no key update of s),
            moved as (
                update lead_summary s set unit_code = owed.unit_code, unit_name = owed.unit_name, version = s.version + 1,
                                          draft = null, draft_by = null, draft_at = null
                from owed where s.id = owed.id
                returning s.*)
            select %s from moved s join reporting_round rr on rr.id = s.round_id order by s.due, s.id""".formatted(LEADS_NOW.formatted("s.task_id"), OWED_FOR, COLUMNS);

    private static final String WITHDRAWN = """
            with withdrawn as (
                update lead_summary s set state = 'WITHDRAWN', next_rung = null, version = s.version + 1
                where %s
                returning s.*)
            select %s from withdrawn s join reporting_round rr on rr.id = s.round_id order by s.due, s.id""";

    private static final String WITHDRAW =
            WITHDRAWN.formatted(OWED_FOR + " and not exists " + LEADS_NOW.formatted("s.task_id"), COLUMNS);

    private static final String WITHDRAW_OF_PLAN = WITHDRAWN.formatted("""
            s.state = 'REQUESTED' and s.due >= ?2
            and s.round_id in (select id from reporting_round where plan_id = ?1)""", COLUMNS);

    private static final String STOP = """
            update lead_summary_round set asked = true
            where not asked and round_id in (select id from reporting_round where plan_id = ?1)""";

    private static final String HOLD_NEXT = "select " + COLUMNS + """
            , rr.closed_at is null
              and exists (select 1 from assignment a
                          where a.task_id = s.task_id and a.role = 'LEAD' and a.unit_code = s.unit_code and a.live)
            from lead_summary s join reporting_round rr on rr.id = s.round_id
            where s.next_rung <= ?1 order by s.next_rung, s.id limit ?2 for no key update of s skip locked""";

    private static final String NOTE = """
            insert into lead_summary_rung (summary_id, due, rung, spoken, noted_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict on constraint lead_summary_rung_pk do nothing""";

    private static final String GO_ON =
            "update lead_summary set next_rung = cast(nullif(?2, '') as date) where id = ?1";

    private final SummaryRows rows;

    PanacheSummaries(SummaryRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<List<LeadSummary>> page(
            CallerScope scope, SummaryFilter filter, LocalDate today, @Nullable Place after, int limit) {
        return Panache.getSession()
                .flatMap(session -> seen(session, PAGE, scope)
                        .setParameter("plan", text(filter.planId()))
                        .setParameter("round", text(filter.roundId()))
                        .setParameter("task", text(filter.taskId()))
                        .setParameter("unit", text(filter.unitCode()))
                        .setParameter("state", text(filter.state()))
                        .setParameter("standing", text(filter.standing()))
                        .setParameter("today", today)
                        .setParameter("afterDue", after == null ? LocalDate.EPOCH : after.due())
                        .setParameter("afterId", after == null ? FIRST : after.id())
                        .setMaxResults(limit)
                        .getResultList())
                .flatMap(PanacheSummaries::whole);
    }

    @Override
    public Uni<Optional<LeadSummary>> find(CallerScope scope, SummaryId id) {
        return find(scope, id, ONE);
    }

    @Override
    public Uni<Optional<LeadSummary>> findForChange(CallerScope scope, SummaryId id) {
        return find(scope, id, ONE + " for no key update of s");
    }

    private static Uni<Optional<LeadSummary>> find(CallerScope scope, SummaryId id, String sql) {
        return Panache.getSession()
                .flatMap(session ->
                        seen(session, sql, scope).setParameter("id", id.value()).getResultList())
                .flatMap(PanacheSummaries::whole)
                .map(found -> found.stream().findFirst());
    }

    private static Mutiny.SelectionQuery<Object[]> seen(Mutiny.Session session, String sql, CallerScope scope) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("organisation", scope.organisationOrNone())
                .setParameter("whole", scope.wholeOrganisation())
                .setParameter("branch", scope.branchCodes());
    }

    private static Uni<List<LeadSummary>> whole(List<Object[]> found) {
        UUID[] ids = found.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(STEPS, Object[].class)
                        .setParameter(1, ids)
                        .getResultList())
                .map(all ->
                        all.stream().collect(groupingBy(row -> (UUID) row[0], mapping(SummaryRows::step, toList()))))
                .map(steps -> whole(found, steps));
    }

    private static List<LeadSummary> whole(List<Object[]> found, Map<UUID, List<PastSummaryStep>> steps) {
        return found.stream()
                .map(row -> SummaryRows.summary(row, steps.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    @Override
    public Uni<Basis> basis(CallerScope scope, LeadSummary summary) {
        return reported(REPORTS, scope, summary)
                .flatMap(reports -> reported(FIGURES, scope, summary)
                        .map(figures -> SummaryRows.basis(
                                reports,
                                figures.stream()
                                        .collect(groupingBy(
                                                row -> (UUID) row[0], mapping(SummaryRows::figure, toList()))))));
    }

    private static Uni<List<Object[]>> reported(String sql, CallerScope scope, LeadSummary summary) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, summary.subject().taskId())
                        .setParameter(3, summary.subject().roundId())
                        .getResultList());
    }

    @Override
    public Uni<Optional<SummaryDraft>> draft(CallerScope scope, SummaryId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DRAFT, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, id.value())
                        .getResultList())
                .map(found -> found.stream().findFirst().map(rows::draft));
    }

    @Override
    public Uni<List<HandedInSummary>> handedIn(CallerScope scope, SummaryId id, int before, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HANDED_IN, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, id.value())
                        .setParameter(3, before)
                        .setMaxResults(limit)
                        .getResultList())
                .map(found -> found.stream().map(rows::handedIn).toList());
    }

    @Override
    public Uni<Long> saveDraft(SummaryId id, SummaryDraft draft) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE_DRAFT, Long.class)
                        .setParameter(1, id.value())
                        .setParameter(2, rows.write(draft.form()))
                        .setParameter(3, draft.savedBy())
                        .setParameter(4, draft.savedAt())
                        .getSingleResult());
    }

    @Override
    public Uni<LeadSummary> save(LeadSummary summary, @Nullable LocalDate nextRung) {
        PastSummaryStep step = summary.lastStep().orElseThrow();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_STEP)
                        .setParameter(1, summary.id().value())
                        .setParameter(2, step.number())
                        .setParameter(3, step.step().name())
                        .setParameter(4, step.at())
                        .setParameter(5, step.by())
                        .setParameter(6, text(step.unit()))
                        .setParameter(7, text(step.remark()))
                        .setParameter(8, step.contentHash())
                        .setParameter(9, number(step.daysLate()))
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(SAVE, Long.class)
                                .setParameter(1, summary.id().value())
                                .setParameter(2, summary.state().name())
                                .setParameter(3, number(summary.daysLate()))
                                .setParameter(4, text(nextRung))
                                .getSingleResult()))
                .map(summary::inVersion);
    }

    @Override
    public Uni<Void> keep(LeadSummary summary, SummaryContent content, Basis basis) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, summary.id().value())
                        .setParameter(2, summary.lastStep().orElseThrow().number())
                        .setParameter(3, content.progress())
                        .setParameter(4, content.narrative())
                        .setParameter(5, text(content.problems()))
                        .setParameter(6, text(content.nextSteps()))
                        .setParameter(7, text(content.delayReasons()))
                        .setParameter(8, rows.write(basis))
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(DROP_DRAFT)
                                .setParameter(1, summary.id().value())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> open(UUID roundId, LocalDate due) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OPEN)
                        .setParameter(1, roundId)
                        .setParameter(2, due)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> reschedule(UUID roundId, LocalDate due, LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RESCHEDULE_ROUND)
                        .setParameter(1, roundId)
                        .setParameter(2, due)
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(RESCHEDULE)
                                .setParameter(1, roundId)
                                .setParameter(2, due)
                                .setParameter(3, today)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<UUID>> holdToAsk() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(HOLD_TO_ASK, UUID.class).getResultList())
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<LeadSummary>> ask(UUID roundId, LocalDate today, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ASK, Object[].class)
                        .setParameter(1, roundId)
                        .setParameter(2, today)
                        .setParameter(3, limit)
                        .getResultList())
                .map(PanacheSummaries::withoutSteps);
    }

    private static List<LeadSummary> withoutSteps(List<Object[]> found) {
        return found.stream().map(row -> SummaryRows.summary(row, List.of())).toList();
    }

    @Override
    public Uni<Void> asked(UUID roundId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ASKED)
                        .setParameter(1, roundId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<LeadSummary>> handOver(CallerScope scope, AssignmentId duty, LocalDate endedOn) {
        return handOver(List.of(duty), endedOn);
    }

    @Override
    public Uni<List<LeadSummary>> handOver(List<AssignmentId> duties, LocalDate endedOn) {
        return change(HAND_OVER, ids(duties), endedOn);
    }

    @Override
    public Uni<List<LeadSummary>> withdraw(CallerScope scope, AssignmentId duty, LocalDate endedOn) {
        return withdraw(List.of(duty), endedOn);
    }

    @Override
    public Uni<List<LeadSummary>> withdraw(List<AssignmentId> duties, LocalDate endedOn) {
        return change(WITHDRAW, ids(duties), endedOn);
    }

    @Override
    public Uni<List<LeadSummary>> withdrawOf(UUID planId, LocalDate closedOn) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(STOP).setParameter(1, planId).executeUpdate())
                .flatMap(done -> change(WITHDRAW_OF_PLAN, planId, closedOn));
    }

    private static Uni<List<LeadSummary>> change(String sql, Object of, LocalDate day) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter(1, of)
                        .setParameter(2, day)
                        .getResultList())
                .map(PanacheSummaries::withoutSteps);
    }

    private static UUID[] ids(List<AssignmentId> duties) {
        return duties.stream().map(AssignmentId::value).toArray(UUID[]::new);
    }

    @Override
    public Uni<List<OwedSummary>> holdNext(LocalDate today, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD_NEXT, Object[].class)
                        .setParameter(1, today)
                        .setParameter(2, limit)
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> new OwedSummary(
                                new SummaryId((UUID) row[0]), SummaryRows.subject(row), (Boolean) row[15]))
                        .toList());
    }

    @Override
    public Uni<Boolean> note(OwedSummary summary, AnswerRung rung, boolean spoken, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, summary.id().value())
                        .setParameter(2, summary.subject().due())
                        .setParameter(3, rung.name())
                        .setParameter(4, spoken)
                        .setParameter(5, at)
                        .executeUpdate())
                .map(noted -> noted == 1);
    }

    @Override
    public Uni<Void> goOn(OwedSummary summary, @Nullable LocalDate nextRung) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(GO_ON)
                        .setParameter(1, summary.id().value())
                        .setParameter(2, text(nextRung))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static int number(@Nullable Integer value) {
        return value == null ? -1 : value;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
