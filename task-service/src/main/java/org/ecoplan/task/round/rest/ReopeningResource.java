package org.ecoplan.task.round.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.round.application.DecisionPlace;
import org.ecoplan.task.round.application.ReopeningRounds;
import org.ecoplan.task.round.domain.Reopening;
import org.ecoplan.task.round.domain.ReopeningId;
import org.ecoplan.task.round.domain.RoundId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The end of a round, and the windows through which it takes reports after all. */
@Path("/")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class ReopeningResource {

    private final Callers callers;
    private final ReopeningRounds reopening;
    private final Idempotency idempotency;
    private final ServiceClock clock;

    ReopeningResource(Callers callers, ReopeningRounds reopening, Idempotency idempotency, ServiceClock clock) {
        this.callers = callers;
        this.reopening = reopening;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("rounds/{roundId}/closing")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Closes a round: from now on it takes reports only through a window. 关闭本轮调度")
    public Uni<ClosingView> close(
            @PathParam("roundId") UUID roundId, @NotNull(message = "缺少请求内容") @Valid ClosingRequest request) {
        return callers.current()
                .flatMap(scope -> reopening.close(scope, new RoundId(roundId), request.reason()))
                .map(Problems::orProblem)
                .map(closing -> new ClosingView(roundId, closing.at(), closing.by(), closing.reason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("rounds/{roundId}/reopenings")
    @RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "Asks that a closed round, or one report of it, is opened again until a day. 申请重新开放")
    @APIResponseSchema(value = ReopeningView.class, responseCode = "201")
    public Uni<Response> ask(
            @PathParam("roundId") UUID roundId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ReopeningRequest request) {
        String operation = "POST /rounds/" + roundId + "/reopenings";
        return callers.current()
                .flatMap(scope -> idempotency
                        .once(scope.subject(), key, operation, request, () -> ask(scope, roundId, request))
                        .onFailure(Problems::isForbidden)
                        .call(refused -> reopening.noteRefused(scope, new RoundId(roundId), Problems.codeOf(refused))));
    }

    private Uni<Response> ask(CallerScope scope, UUID roundId, ReopeningRequest request) {
        return reopening
                .ask(scope, new RoundId(roundId), request.reportId(), request.reason(), new Deadline(request.until()))
                .map(Problems::orProblem)
                .map(window -> Response.status(Response.Status.CREATED)
                        .entity(ReopeningView.of(window, clock.now()))
                        .build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("reopenings/{reopeningId}/decision")
    @RolesAllowed({Role.COORDINATOR, Role.APPROVER})
    @Operation(summary = "Approves or refuses a window: another person than who asked. 批准重新开放")
    public Uni<ReopeningView> decide(
            @PathParam("reopeningId") UUID reopeningId,
            @NotNull(message = "缺少请求内容") @Valid ReopeningDecisionRequest request) {
        return callers.current()
                .flatMap(scope ->
                        reopening.decide(scope, new ReopeningId(reopeningId), request.approved(), request.remark()))
                .map(Problems::orProblem)
                .map(window -> ReopeningView.of(window, clock.now()));
    }

    @GET
    @Path("reopenings")
    @Operation(summary = "All windows that exist for the caller, the latest first. 重新开放清单")
    public Uni<RestResponse<Page<ReopeningView>>> list(
            @QueryParam("roundId") @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID") @Nullable
                    String roundId,
            @QueryParam("standing") Reopening.@Nullable Standing standing,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        DecisionPlace after = DecisionCursor.read(page.cursor());
        UUID round = roundId == null ? null : UUID.fromString(roundId);
        return callers.current()
                .flatMap(scope -> reopening.page(scope, round, standing, after, page.limit() + 1))
                .map(windows -> Page.of(
                                windows,
                                page.limit(),
                                last -> DecisionCursor.write(
                                        last.asked().at(), last.id().value()))
                        .map(window -> ReopeningView.of(window, clock.now()))
                        .answer(address));
    }
}
