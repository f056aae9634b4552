package org.ecoplan.task.assignment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.assignment.application.AcceptingDuty;

/** The criteria of an acceptance. */
@Path("/acceptance-criteria")
@Tag(name = "duties", description = "Duties of units. 职责。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class AcceptanceCriteriaResource {
    private final Callers callers;
    private final AcceptingDuty accepting;

    AcceptanceCriteriaResource(Callers callers, AcceptingDuty accepting) {
        this.callers = callers;
        this.accepting = accepting;
    }

    @GET
    @Operation(summary = "The criteria that an acceptance answers, in their order. 验收标准")
    public Uni<AcceptanceCriteriaView> list() {
        return callers.current()
                .flatMap(accepting::criteria)
                .map(criteria -> new AcceptanceCriteriaView(criteria.stream()
                        .map(each -> new AcceptanceCriteriaView.Criterion(
                                each.code(), each.wording(), each.mayBeInapplicable()))
                        .toList()));
    }

    /** The criteria as the API shows them. */
    public record AcceptanceCriteriaView(List<Criterion> items) {

        /**
         * A criterion.
         *
         * @param mayBeInapplicable whether NOT_APPLICABLE is an answer
         */
        public record Criterion(String code, String wording, boolean mayBeInapplicable) {}
    }
}
