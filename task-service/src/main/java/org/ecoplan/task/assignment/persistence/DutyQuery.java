package org.ecoplan.task.assignment.persistence;

import java.util.HashMap;
import java.util.Map;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.DutyFilter;
import org.ecoplan.task.assignment.application.DutyPlace;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query for duties. A duty exists for a caller of its organisation who sees all of it, or
 * whose branch has a part in the duty's task.
 */
final class DutyQuery {
    private final StringBuilder conditions = new StringBuilder("a.organisation = :organisation");
    private final Map<String, Object> parameters = new HashMap<>();

    private DutyQuery() {}

    static DutyQuery seenBy(CallerScope scope) {
        DutyQuery query = new DutyQuery();
        query.parameters.put("organisation", scope.organisationOrNone());
        if (!scope.wholeOrganisation()) {
            query.and(
                    "exists (select 1 from AssignmentEntity part where part.task = a.task and part.unitCode in :branch)",
                    "branch",
                    scope.branch());
        }
        return query;
    }

    DutyQuery matching(DutyFilter filter) {
        and("a.planId = :plan", "plan", filter.planId());
        and("a.task.taskId = :task", "task", filter.taskId());
        and("a.unitCode = :unit", "unit", filter.unitCode());
        return and("a.state = :state", "state", filter.state());
    }

    DutyQuery after(@Nullable DutyPlace place) {
        if (place == null) {
            return this;
        }
        parameters.put("afterPlan", place.planId());
        parameters.put("afterPosition", place.position());
        parameters.put("afterUnit", place.unitCode());
        return and(
                "(a.planId, a.position, a.unitCode, a.id) > (:afterPlan, :afterPosition, :afterUnit, :afterId)",
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

    Mutiny.SelectionQuery<AssignmentEntity> on(Mutiny.Session session) {
        Mutiny.SelectionQuery<AssignmentEntity> query = session.createSelectionQuery(
                "select a from AssignmentEntity a join fetch a.task where " + conditions
                        + " order by a.planId, a.position, a.unitCode, a.id",
                AssignmentEntity.class);
        parameters.forEach(query::setParameter);
        return query;
    }
}
