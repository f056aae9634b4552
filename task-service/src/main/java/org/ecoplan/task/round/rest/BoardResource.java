package org.ecoplan.task.round.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.round.application.BoardGrouping;
import org.ecoplan.task.round.application.ReadingBoard;
import org.ecoplan.task.round.domain.RoundId;

/** The board of a round: who has reported, who is late, what was returned. */
@Path("/rounds/{roundId}/board")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class BoardResource {
    private final Callers callers;
    private final ReadingBoard reading;

    BoardResource(Callers callers, ReadingBoard reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @Operation(
            summary = "The reports of a round counted by unit or task, with rates; each figure names its list. 季调度台账")
    public Uni<BoardView> read(
            @PathParam("roundId") UUID roundId,
            @QueryParam("groupBy") @DefaultValue("unit") @Pattern(regexp = "unit|task", message = "须为 unit 或 task")
                    String groupBy) {
        BoardGrouping grouping = BoardGrouping.valueOf(groupBy.toUpperCase(Locale.ROOT));
        return callers.current()
                .flatMap(scope -> reading.read(scope, new RoundId(roundId), grouping))
                .map(Problems::orProblem)
                .map(BoardView::of);
    }
}
