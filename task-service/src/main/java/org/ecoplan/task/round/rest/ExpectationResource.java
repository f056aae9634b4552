package org.ecoplan.task.round.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.round.application.ChangingExpectations;
import org.ecoplan.task.round.application.DecisionFilter;
import org.ecoplan.task.round.application.DecisionPlace;
import org.ecoplan.task.round.domain.RoundId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The decisions that changed what a round expects after it had opened. */
@Path("/rounds/{roundId}/expectation-decisions")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class ExpectationResource {

    private final Callers callers;
    private final ChangingExpectations changing;
    private final Idempotency idempotency;

    ExpectationResource(Callers callers, ChangingExpectations changing, Idempotency idempotency) {
        this.callers = callers;
        this.changing = changing;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "Who changed when and why what the round expects, the latest first. 应报范围变更记录")
    public Uni<RestResponse<Page<DecisionView>>> list(
            @PathParam("roundId") UUID roundId,
            @QueryParam("unit") @Size(max = 40, message = "最长 40 个字符") @Nullable String unit,
            @QueryParam("taskId") @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID") @Nullable String taskId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        DecisionPlace after = DecisionCursor.read(page.cursor());
        DecisionFilter filter = new DecisionFilter(unit, taskId == null ? null : UUID.fromString(taskId));
        return callers.current()
                .flatMap(scope -> changing.page(scope, new RoundId(roundId), filter, after, page.limit() + 1))
                .map(Problems::orProblem)
                .map(made -> Page.of(
                                made,
                                page.limit(),
                                last -> DecisionCursor.write(
                                        last.decision().at(),
                                        last.decision().id().value()))
                        .map(DecisionView::of)
                        .answer(address));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Adds duties to what the round expects, or releases reports that are not handed in. 调整应报范围")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public Uni<Response> decide(
            @PathParam("roundId") UUID roundId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ExpectationRequest request) {
        String operation = "POST /rounds/" + roundId + "/expectation-decisions";
        return callers.current()
                .flatMap(scope -> idempotency
                        .once(
                                scope.subject(),
                                key,
                                operation,
                                request,
                                () -> changing.decide(
                                                scope,
                                                new RoundId(roundId),
                                                request.effect(),
                                                request.ids(),
                                                request.reason())
                                        .map(Problems::orProblem)
                                        .map(made -> Response.status(Response.Status.CREATED)
                                                .entity(DecisionView.of(made))
                                                .build()))
                        .onFailure(Problems::isForbidden)
                        .call(refused -> changing.noteRefused(scope, new RoundId(roundId), Problems.codeOf(refused))));
    }
}
