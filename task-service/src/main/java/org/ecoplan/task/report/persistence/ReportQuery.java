package org.ecoplan.task.report.persistence;

import java.util.HashMap;
import java.util.Map;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.application.ReportFilter;
import org.ecoplan.task.report.application.ReportPlace;
import org.ecoplan.task.report.application.Standing;
import org.ecoplan.task.report.domain.Report;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query for reports. A report exists for a caller of its organisation who sees all of it,
 * or whose branch has a part in its task.
 */
final class ReportQuery {
    private static final String HANDED_IN = "r.state in ('SUBMITTED', 'RETURNED', 'ACCEPTED')";

    private final StringBuilder conditions = new StringBuilder("r.organisation = :organisation");
    private final Map<String, Object> parameters = new HashMap<>();
    private String order = "r.round.id, r.unitCode, r.id";

    private ReportQuery() {}

    static ReportQuery seenBy(CallerScope scope) {
        ReportQuery query = new ReportQuery();
        query.parameters.put("organisation", scope.organisationOrNone());
        if (!scope.wholeOrganisation()) {
            query.and(
                    "exists (select 1 from AssignmentEntity part "
                            + "where part.task.taskId = r.taskId and part.unitCode in :branch)",
                    "branch",
                    scope.branch());
        }
        return query;
    }

    ReportQuery matching(ReportFilter filter) {
        and("r.round.id = :round", "round", filter.roundId());
        and("r.unitCode = :unit", "unit", filter.unitCode());
        and("r.state = :state", "state", filter.state());
        and("r.round.unasked = :unasked", "unasked", filter.unasked());
        and("r.taskId = :task", "task", filter.taskId());
        if (filter.standing() != null) {
            conditions.append(" and ").append(of(filter.standing()));
        }
        return this;
    }

    private static String of(Standing standing) {
        return switch (standing) {
            case EXPECTED -> "r.state <> 'WITHDRAWN'";
            case MISSING -> "r.state = 'REQUESTED'";
            case HANDED_IN -> HANDED_IN;
            case IN_TIME -> HANDED_IN + " and r.daysLate = 0";
            case LATE -> HANDED_IN + " and r.daysLate > 0";
        };
    }

    ReportQuery after(@Nullable ReportPlace place) {
        if (place == null) {
            return this;
        }
        parameters.put("afterRound", place.roundId());
        parameters.put("afterUnit", place.unitCode());
        return and(
                "(r.round.id, r.unitCode, r.id) > (:afterRound, :afterUnit, :afterId)",
                "afterId",
                place.id().value());
    }

    /** What came for the same duty before this report came first, the latest at the head. */
    ReportQuery handedInBefore(Report report) {
        order = "(select came.submittedAt from ReceiptEntity came where came.reportId = r.id and came.number = 1) desc";
        conditions
                .append(" and ")
                .append(HANDED_IN)
                .append(
                        " and not exists (select 1 from ReceiptEntity own, ReceiptEntity came where own.reportId = :itself")
                .append(" and own.number = 1 and came.reportId = r.id and came.number = 1")
                .append(" and own.submittedAt <= came.submittedAt)");
        return and("r.id <> :itself", "itself", report.id().value())
                .and(
                        "r.assignmentId = :duty",
                        "duty",
                        report.subject().assignmentId().value());
    }

    /** Narrows by a value; an absent one does not narrow. */
    ReportQuery and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    Mutiny.SelectionQuery<ReportEntity> on(Mutiny.Session session) {
        Mutiny.SelectionQuery<ReportEntity> query = session.createSelectionQuery(
                "select r from ReportEntity r join fetch r.round where " + conditions + " order by " + order,
                ReportEntity.class);
        parameters.forEach(query::setParameter);
        return query;
    }
}
