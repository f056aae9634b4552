package org.ecoplan.task.assignment.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.DutyFilter;
import org.ecoplan.task.assignment.application.DutyOrder;
import org.ecoplan.task.assignment.application.DutyPlace;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query for duties. A duty exists for a caller of its organisation who sees all of it, or whose
 * branch has a part in the duty's task. The planner cannot know how many tasks those are: where they are few they are
 * named, so that a unit with little to see does not walk through the duties of the whole city; where they are many each
 * duty on the way is asked.
 */
final class DutyQuery {
    /** Tasks that are named in a query; a unit that sees more finds one soon wherever it looks. */
    static final int FEW_TASKS = 1_000;

    /** Each unit by its own index: a plain {@code distinct} is answered by walking the tasks of the whole city. */
    private static final String TASKS = """
            select distinct part.task_id
            from unnest(cast(:branch as text[])) as unit (code)
                 cross join lateral (
                     select task_id from assignment
                     where unit_code = unit.code and organisation = :organisation
                     order by plan_id, position, id limit :limit) part
            limit :limit""";

    private static final String PART_IN_ITS_TASK =
            "exists (select 1 from assignment part where part.task_id = a.task_id"
                    + " and part.unit_code = any(cast(:branch as text[])))";

    private final StringBuilder conditions = new StringBuilder("a.organisation = :organisation");
    private final Map<String, Object> parameters = new HashMap<>();
    private DutyOrder order = DutyOrder.PLACE;

    private DutyQuery(CallerScope scope) {
        parameters.put("organisation", scope.organisationOrNone());
    }

    /** The tasks that a branch has a part in, one more than few at most. */
    static Mutiny.SelectionQuery<UUID> tasksOf(CallerScope scope, Mutiny.Session session) {
        return session.createNativeQuery(TASKS, UUID.class)
                .setParameter("organisation", scope.organisationOrNone())
                .setParameter("branch", scope.branchCodes())
                .setParameter("limit", FEW_TASKS + 1);
    }

    /** @param tasks those of the caller's branch, as {@link #tasksOf} finds them */
    static DutyQuery seenBy(CallerScope scope, List<UUID> tasks) {
        DutyQuery query = new DutyQuery(scope);
        return tasks.size() <= FEW_TASKS
                ? query.and("a.task_id = any(cast(:seen as uuid[]))", "seen", tasks.toArray(UUID[]::new))
                : query.and(PART_IN_ITS_TASK, "branch", scope.branchCodes());
    }

    /** Those of the organisation, for a caller who sees all of it or asks for its own only. */
    static DutyQuery ofOrganisation(CallerScope scope) {
        return new DutyQuery(scope);
    }

    /** One duty, if it exists for the caller. */
    static DutyQuery oneSeenBy(CallerScope scope, AssignmentId id) {
        DutyQuery query = new DutyQuery(scope);
        if (!scope.wholeOrganisation()) {
            query.and(PART_IN_ITS_TASK, "branch", scope.branchCodes());
        }
        return query.and("a.id = :id", "id", id.value());
    }

    DutyQuery matching(CallerScope scope, DutyFilter filter, LocalDate today) {
        order = filter.order();
        and("a.plan_id = :plan", "plan", filter.planId());
        and("a.task_id = :task", "task", filter.taskId());
        and("a.unit_code = :unit", "unit", filter.unitCode());
        and("a.unit_code = :home", "home", filter.mine() ? scope.homeOrNone() : null);
        and(
                "a.state = :state",
                "state",
                filter.state() == null ? null : filter.state().name());
        and("a.next_due < :dueBefore", "dueBefore", filter.dueBefore());
        and(
                "exists (select 1 from assignment lead where lead.task_id = a.task_id and lead.role = 'LEAD'"
                        + " and lead.unit_code = :lead)",
                "lead",
                filter.lead());
        and(
                "a.task_id in (select task_id from issued_task where organisation = :organisation"
                        + " and (title ilike :text or plan_title ilike :text))",
                "text",
                filter.text() == null ? null : containing(filter.text()));
        whether(filter.overdue(), """
                a.live and a.id in (
                    select assignment_id from obligation where organisation = :organisation and state = 'OVERDUE')""");
        if (filter.withoutHolder() != null) {
            parameters.put("today", today);
        }
        whether(filter.withoutHolder(), """
                a.unit_code in (select code from directory_unit
                                where organisation = :organisation and valid_to < :today)""");
        if (order == DutyOrder.DEADLINE) {
            conditions.append(" and a.next_due is not null");
        }
        return this;
    }

    private static String containing(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private void whether(@Nullable Boolean wanted, String condition) {
        if (wanted != null) {
            conditions
                    .append(wanted ? " and (" : " and not (")
                    .append(condition)
                    .append(")");
        }
    }

    DutyQuery after(@Nullable DutyPlace place) {
        if (place == null) {
            return this;
        }
        if (order == DutyOrder.DEADLINE) {
            parameters.put("afterDue", place.nextDue() == null ? LocalDate.EPOCH : place.nextDue());
            return and(
                    "(a.next_due, a.id) > (:afterDue, :afterId)",
                    "afterId",
                    place.id().value());
        }
        parameters.put("afterPlan", place.planId());
        parameters.put("afterPosition", place.position());
        parameters.put("afterUnit", place.unitCode());
        return and(
                "(a.plan_id, a.position, a.unit_code, a.id) > (:afterPlan, :afterPosition, :afterUnit, :afterId)",
                "afterId",
                place.id().value());
    }

    /** Narrows by a value; an absent one does not narrow. */
    DutyQuery and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** The ids in the order of the list. */
    Mutiny.SelectionQuery<UUID> ids(Mutiny.Session session, int limit) {
        String by = order == DutyOrder.DEADLINE ? "a.next_due, a.id" : "a.plan_id, a.position, a.unit_code, a.id";
        return bound(session.createNativeQuery(
                "select a.id from assignment a where " + conditions + " order by " + by + " limit " + limit,
                UUID.class));
    }

    /** How many there are, counted up to a bound. */
    Mutiny.SelectionQuery<Long> count(Mutiny.Session session, int bound) {
        return bound(session.createNativeQuery(
                "select count(*) from (select 1 from assignment a where " + conditions + " limit " + bound + ") found",
                Long.class));
    }

    /** The duties counted by unit, what is overdue only of those that go on; {@code group} adds a table {@code of} whose unit it is. */
    Mutiny.SelectionQuery<Object[]> tally(Mutiny.Session session, String group) {
        return bound(session.createNativeQuery("""
                select of.unit_code, max(of.unit_name), count(*), count(*) filter (where a.state = 'ASSIGNED'),
                       cast(sum(points.open) as bigint),
                       cast(coalesce(sum(points.overdue) filter (where a.live), 0) as bigint),
                       cast(sum(points.met) as bigint), min(a.next_due)
                from assignment a %s
                     cross join lateral (
                         select count(*) filter (where state = 'OPEN') as open,
                                count(*) filter (where state = 'OVERDUE') as overdue,
                                count(*) filter (where state = 'MET') as met
                         from obligation where assignment_id = a.id) points
                where %s
                group by of.unit_code
                order by 6 desc, 1
                limit 2000""".formatted(group, conditions), Object[].class));
    }

    private <T> Mutiny.SelectionQuery<T> bound(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
