package org.ecoplan.task.ladder.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.ladder.application.RemindingByHand;
import org.ecoplan.task.ladder.application.RemindingByHand.Wish;

/** Reminders of dated points by hand. */
@Path("/obligation-reminders")
@Tag(name = "duties", description = "Duties of the units. 职责任务。")
@RolesAllowed(Role.COORDINATOR)
public class ObligationRemindersResource {
    private static final int MOST = 500;

    private final Callers callers;
    private final RemindingByHand reminding;

    ObligationRemindersResource(Callers callers, RemindingByHand reminding) {
        this.callers = callers;
        this.reminding = reminding;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reminds units of dated points by hand, one or many, of each at most once a day. 催办",
            description =
                    "Answers a row for each. Calling again on the same day reminds only of what nobody was reminded"
                            + " of; so a call that broke off is simply made again.")
    public Uni<ObligationRemindersView> remind(@NotNull(message = "缺少请求内容") @Valid ObligationRemindersRequest request) {
        Wish wish = request.wish();
        int chosen = wish.obligations().size() + wish.duties().size();
        if (chosen == 0 || chosen > MOST) {
            throw Problems.problem(422, "NUMBER_CHOSEN", "须选择 1 至 %d 项".formatted(MOST), "/obligations");
        }
        return callers.current().flatMap(scope -> reminding.remind(scope, wish)).map(ObligationRemindersView::of);
    }
}
