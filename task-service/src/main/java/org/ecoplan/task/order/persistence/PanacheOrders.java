package org.ecoplan.task.order.persistence;

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
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.order.application.AwaitedFeedback;
import org.ecoplan.task.order.application.OrderFilter;
import org.ecoplan.task.order.application.Orders;
import org.ecoplan.task.order.domain.Ground;
import org.ecoplan.task.order.domain.OrderId;
import org.ecoplan.task.order.domain.OrderNumber;
import org.ecoplan.task.order.domain.PastOrderStep;
import org.ecoplan.task.order.domain.SupervisionOrder;
import org.jspecify.annotations.Nullable;

/** Keeps supervision orders in PostgreSQL. */
@ApplicationScoped
class PanacheOrders implements Orders {
    private static final String NEXT = """
            insert into supervision_order_number (organisation, year, last) values (?1, ?2, 1)
            on conflict on constraint supervision_order_number_pk do update set last = supervision_order_number.last + 1
            returning last""";

    private static final String ADD = """
            insert into supervision_order (id, version, organisation, year, sequence, plan_id, addressee, subject, demand,
                                           grounds, feedback_from, feedback_days, feedback_due, feedback_provisional,
                                           state, issued_at, issued_by, issued_unit, next_rung)
            values (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, nullif(?17, ''), ?18)""";

    private static final String ADD_COPIES = """
            insert into supervision_order_copy (order_id, position, unit_code)
            select cast(?1 as uuid), copy.position, copy.unit_code
            from unnest(cast(?2 as text[])) with ordinality as copy (unit_code, position)""";

    private static final String ADD_DUTIES = """
            insert into supervision_order_duty (order_id, assignment_id)
            select distinct cast(?1 as uuid), duty from unnest(cast(?2 as uuid[])) as duty""";

    private static final String COLUMNS = """
            select o.id, o.version, o.organisation, o.year, o.sequence, o.addressee, o.subject, o.demand, o.grounds,
                   o.feedback_from, o.feedback_days, o.feedback_due, o.feedback_provisional, o.state, o.issued_at,
                   o.issued_by, o.issued_unit
            from supervision_order o
            where o.organisation = :organisation
                  and (:whole or o.addressee = any(cast(:branch as text[]))
                       or exists (select 1 from supervision_order_copy c
                                  where c.order_id = o.id and c.unit_code = any(cast(:branch as text[]))))""";

    private static final String ONE = COLUMNS + " and o.id = :id";

    private static final String PAGE = COLUMNS + """
             and (:state = '' or o.state = :state) and (:unit = '' or o.addressee = :unit)
            and (:duty = '' or exists (select 1 from supervision_order_duty d
                                       where d.order_id = o.id and cast(d.assignment_id as text) = :duty))
            and (o.year, o.sequence) < (:year, :sequence)
            order by o.year desc, o.sequence desc""";

    private static final String OF_YEAR = """
            select count(*) from supervision_order
            where organisation = ?1 and addressee = ?2 and year = ?3 and state <> 'REVOKED'""";

    private static final String COPIES =
            "select order_id, unit_code from supervision_order_copy where order_id = any(cast(?1 as uuid[]))"
                    + " order by order_id, position";

    private static final String STEPS = """
            select order_id, number, step, taken_at, taken_by, unit_code, wording, evidence, days_late, climb_ground
            from supervision_order_step where order_id = any(cast(?1 as uuid[])) order by order_id, number""";

    private static final String ADD_STEP = """
            insert into supervision_order_step (order_id, number, step, taken_at, taken_by, unit_code, wording, evidence,
                                                days_late, climb_ground)
            values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), nullif(?7, ''), ?8, nullif(?9, -1), nullif(?10, ''))""";

    private static final String SAVE = """
            update supervision_order set state = ?2, version = version + 1, next_rung = cast(nullif(?3, '') as date)
            where id = ?1 returning version""";

    private static final String HOLD_NEXT = """
            select id, year, sequence, organisation, plan_id, addressee, subject, feedback_due from supervision_order
            where next_rung <= ?1 order by next_rung, id limit ?2 for no key update skip locked""";

    private static final String NOTE = """
            insert into supervision_order_rung (order_id, feedback_due, rung, spoken, noted_at)
            values (?1, ?2, ?3, ?4, ?5) on conflict on constraint supervision_order_rung_pk do nothing""";

    private static final String GO_ON =
            "update supervision_order set next_rung = cast(nullif(?2, '') as date) where id = ?1";

    private static final String PROVISIONAL = """
            select distinct feedback_from, feedback_days from supervision_order
            where feedback_provisional and state in ('ISSUED', 'RECEIVED', 'ANSWERED', 'RETURNED')""";

    private static final String RECOUNT = """
            update supervision_order
            set feedback_due = ?3, feedback_provisional = ?4,
                version = version + case when feedback_due = ?3 then 0 else 1 end,
                next_rung = case when state in ('ISSUED', 'RECEIVED', 'RETURNED') then ?5 else next_rung end
            where feedback_provisional and feedback_from = ?1 and feedback_days = ?2
              and state in ('ISSUED', 'RECEIVED', 'ANSWERED', 'RETURNED')""";

    private final OrderRows rows;

    PanacheOrders(OrderRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<OrderNumber> next(CallerScope scope, int year) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NEXT, Integer.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, year)
                        .getSingleResult())
                .map(sequence -> new OrderNumber(year, sequence));
    }

    @Override
    public Uni<Void> add(SupervisionOrder order) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, order.id().value())
                        .setParameter(2, order.organisation())
                        .setParameter(3, order.number().year())
                        .setParameter(4, order.number().sequence())
                        .setParameter(5, order.grounds().get(0).planId())
                        .setParameter(6, order.addressee())
                        .setParameter(7, order.subject())
                        .setParameter(8, order.demand())
                        .setParameter(9, rows.write(order.grounds()))
                        .setParameter(10, order.feedback().count().from())
                        .setParameter(11, order.feedback().count().days())
                        .setParameter(12, order.feedback().due())
                        .setParameter(13, order.feedback().provisional())
                        .setParameter(14, order.state().name())
                        .setParameter(15, order.issue().at())
                        .setParameter(16, order.issue().by())
                        .setParameter(17, text(order.issue().unit()))
                        .setParameter(
                                18, AnswerRung.DUE_IN_3.on(order.feedback().due()))
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(ADD_COPIES)
                                .setParameter(1, order.id().value())
                                .setParameter(2, order.copies().toArray(String[]::new))
                                .executeUpdate())
                        .flatMap(done -> session.createNativeQuery(ADD_DUTIES)
                                .setParameter(1, order.id().value())
                                .setParameter(
                                        2,
                                        order.grounds().stream()
                                                .map(Ground::assignmentId)
                                                .toArray(UUID[]::new))
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<SupervisionOrder>> find(CallerScope scope, OrderId id) {
        return find(scope, id, ONE);
    }

    @Override
    public Uni<Optional<SupervisionOrder>> findForChange(CallerScope scope, OrderId id) {
        return find(scope, id, ONE + " for update of o");
    }

    private Uni<Optional<SupervisionOrder>> find(CallerScope scope, OrderId id, String sql) {
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
    public Uni<Long> countOfYear(SupervisionOrder order) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_YEAR, Long.class)
                        .setParameter(1, order.organisation())
                        .setParameter(2, order.addressee())
                        .setParameter(3, order.number().year())
                        .getSingleResult());
    }

    @Override
    public Uni<List<SupervisionOrder>> page(
            CallerScope scope, OrderFilter filter, @Nullable OrderNumber before, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAGE, Object[].class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("whole", scope.wholeOrganisation())
                        .setParameter("branch", scope.branchCodes())
                        .setParameter(
                                "state",
                                filter.state() == null ? "" : filter.state().name())
                        .setParameter("unit", text(filter.unitCode()))
                        .setParameter(
                                "duty",
                                filter.assignmentId() == null
                                        ? ""
                                        : filter.assignmentId().toString())
                        .setParameter("year", before == null ? Integer.MAX_VALUE : before.year())
                        .setParameter("sequence", before == null ? Integer.MAX_VALUE : before.sequence())
                        .setMaxResults(limit)
                        .getResultList())
                .flatMap(this::whole);
    }

    private Uni<List<SupervisionOrder>> whole(List<Object[]> found) {
        UUID[] ids = found.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new);
        return partsOf(COPIES, ids)
                .map(all -> all.stream()
                        .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (String) row[1], toList()))))
                .flatMap(copies -> partsOf(STEPS, ids)
                        .map(all -> all.stream()
                                .collect(groupingBy(row -> (UUID) row[0], mapping(OrderRows::step, toList()))))
                        .map(steps -> whole(found, copies, steps)));
    }

    private List<SupervisionOrder> whole(
            List<Object[]> found, Map<UUID, List<String>> copies, Map<UUID, List<PastOrderStep>> steps) {
        return found.stream()
                .map(row -> rows.order(
                        row,
                        copies.getOrDefault((UUID) row[0], List.of()),
                        steps.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    private static Uni<List<Object[]>> partsOf(String sql, UUID[] ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter(1, ids)
                        .getResultList());
    }

    @Override
    public Uni<SupervisionOrder> save(SupervisionOrder order, @Nullable LocalDate nextRung) {
        PastOrderStep step = order.lastStep();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_STEP)
                        .setParameter(1, order.id().value())
                        .setParameter(2, step.number())
                        .setParameter(3, step.step().name())
                        .setParameter(4, step.at())
                        .setParameter(5, step.by())
                        .setParameter(6, text(step.unit()))
                        .setParameter(7, text(step.text()))
                        .setParameter(8, OrderRows.lines(step.evidence()))
                        .setParameter(9, step.daysLate() == null ? -1 : step.daysLate())
                        .setParameter(
                                10,
                                step.climbGround() == null
                                        ? ""
                                        : step.climbGround().name())
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(SAVE, Long.class)
                                .setParameter(1, order.id().value())
                                .setParameter(2, order.state().name())
                                .setParameter(3, text(nextRung))
                                .getSingleResult()))
                .map(order::inVersion);
    }

    @Override
    public Uni<List<AwaitedFeedback>> holdNext(LocalDate today, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD_NEXT, Object[].class)
                        .setParameter(1, today)
                        .setParameter(2, limit)
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> new AwaitedFeedback(
                                new OrderId((UUID) row[0]),
                                new OrderNumber((Integer) row[1], (Integer) row[2]),
                                (String) row[3],
                                (UUID) row[4],
                                (String) row[5],
                                (String) row[6],
                                (LocalDate) row[7]))
                        .toList());
    }

    @Override
    public Uni<Boolean> note(AwaitedFeedback order, AnswerRung rung, boolean spoken, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, order.id().value())
                        .setParameter(2, order.due())
                        .setParameter(3, rung.name())
                        .setParameter(4, spoken)
                        .setParameter(5, at)
                        .executeUpdate())
                .map(noted -> noted == 1);
    }

    @Override
    public Uni<Void> goOn(AwaitedFeedback order, @Nullable LocalDate nextRung) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(GO_ON)
                        .setParameter(1, order.id().value())
                        .setParameter(2, text(nextRung))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> recount(WorkingDayCalendar days) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(PROVISIONAL, Object[].class).getResultList())
                .flatMap(found -> InOrder.each(
                        found, row -> recount(new WorkingDayCount((LocalDate) row[0], (Integer) row[1]), days)));
    }

    private static Uni<Integer> recount(WorkingDayCount count, WorkingDayCalendar days) {
        LocalDate due = count.lastDay(days);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RECOUNT)
                        .setParameter(1, count.from())
                        .setParameter(2, count.days())
                        .setParameter(3, due)
                        .setParameter(4, count.isProvisional(days))
                        .setParameter(5, AnswerRung.DUE_IN_3.on(due))
                        .executeUpdate());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
