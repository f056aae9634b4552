package org.ecoplan.task.assignment.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.AssignmentState;
import org.ecoplan.task.assignment.domain.DutyHistory;
import org.ecoplan.task.assignment.domain.DutyStep;
import org.ecoplan.task.assignment.domain.PastStep;
import org.ecoplan.task.assignment.domain.StepDetail;

/** The steps of duties, written once and never changed. */
@ApplicationScoped
class StepRows {
    private static final String ADD = """
            insert into duty_step (assignment_id, number, organisation, step, from_state, to_state, taken_at, taken_by,
                                   unit_code, reason, detail)
            values (?1, ?2, (select organisation from assignment where id = ?1), ?3, ?4, ?5, ?6, ?7,
                    nullif(?8, ''), nullif(?9, ''), ?10)""";

    private static final String OF = """
            select number, step, from_state, to_state, taken_at, taken_by, unit_code, reason, detail
            from duty_step where assignment_id = ?1 and organisation = ?2 order by number""";

    private final ObjectMapper json;

    StepRows(ObjectMapper json) {
        this.json = json;
    }

    Uni<DutyHistory> of(CallerScope scope, AssignmentId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> new DutyHistory(rows.stream().map(this::step).toList()));
    }

    Uni<Void> add(AssignmentId id, PastStep step) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, id.value())
                        .setParameter(2, step.number())
                        .setParameter(3, step.step().name())
                        .setParameter(4, step.from().name())
                        .setParameter(5, step.to().name())
                        .setParameter(6, step.at())
                        .setParameter(7, step.by())
                        .setParameter(8, step.unit() == null ? "" : step.unit())
                        .setParameter(9, step.reason() == null ? "" : step.reason())
                        .setParameter(10, write(step.detail()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private PastStep step(Object[] row) {
        return new PastStep(
                (Integer) row[0],
                DutyStep.valueOf((String) row[1]),
                AssignmentState.valueOf((String) row[2]),
                AssignmentState.valueOf((String) row[3]),
                ((OffsetDateTime) row[4]).toInstant(),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                read((String) row[8]));
    }

    private String write(StepDetail detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private StepDetail read(String detail) {
        try {
            return json.readValue(detail, StepDetail.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
