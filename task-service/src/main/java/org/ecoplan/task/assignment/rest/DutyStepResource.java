package org.ecoplan.task.assignment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.assignment.application.AcceptingDuty;
import org.ecoplan.task.assignment.application.AcknowledgingDuty;
import org.ecoplan.task.assignment.application.FoundDuty;
import org.ecoplan.task.assignment.application.SendingBackDuty;
import org.ecoplan.task.assignment.application.TakingSteps;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.DutyStep;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a duty's life, each with If-Match. Whoever sees a duty may ask for a step; who may not take it is answered
 * 403 and stands in the audit trail.
 */
@Path("/duties/{assignmentId}")
@Tag(name = "duties", description = "Duties of units. 职责。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class DutyStepResource {
    private final Callers callers;
    private final TakingSteps steps;
    private final AcknowledgingDuty acknowledging;
    private final SendingBackDuty sendingBack;
    private final AcceptingDuty accepting;
    private final Idempotency idempotency;

    DutyStepResource(
            Callers callers,
            TakingSteps steps,
            AcknowledgingDuty acknowledging,
            SendingBackDuty sendingBack,
            AcceptingDuty accepting,
            Idempotency idempotency) {
        this.callers = callers;
        this.steps = steps;
        this.acknowledging = acknowledging;
        this.sendingBack = sendingBack;
        this.accepting = accepting;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/acknowledgement")
    @Operation(summary = "Signs for a duty. 签收")
    @APIResponseSchema(value = DutyView.class, responseCode = "200")
    public Uni<Response> acknowledge(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return new Call(assignmentId, "acknowledgement", ifMatch, key)
                .take(DutyStep.ACKNOWLEDGE, "", acknowledging::acknowledge);
    }

    @POST
    @Path("/start")
    @Operation(summary = "Begins with a duty. 开始办理")
    @APIResponseSchema(value = DutyView.class, responseCode = "200")
    public Uni<Response> start(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return new Call(assignmentId, "start", ifMatch, key).take(DutyStep.START, "", acknowledging::start);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/sending-back")
    @Operation(summary = "Sends a duty back as not the unit's own. 退回(不属本单位职责)")
    @APIResponseSchema(value = DutyView.class, responseCode = "200")
    public Uni<Response> sendBack(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid StepReasonRequest request) {
        return new Call(assignmentId, "sending-back", ifMatch, key)
                .take(
                        DutyStep.SEND_BACK,
                        request,
                        (scope, id, version) -> sendingBack.sendBack(scope, id, version, request.reason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/sending-back-decision")
    @Operation(summary = "Decides on a duty that was sent back: it stays, another unit gets it, or it ends. 退回裁定")
    @APIResponseSchema(value = DutyView.class, responseCode = "200")
    public Uni<Response> decideSendingBack(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid SendBackDecisionRequest request) {
        DutyStep decision = DutyStep.valueOf(request.decision());
        boolean toOther = decision == DutyStep.REASSIGN;
        if (toOther != (request.otherUnit() != null)) {
            throw Problems.problem(422, "OTHER_UNIT", toOther ? "改派须给出 otherUnit" : "只有改派才给出 otherUnit", "/otherUnit");
        }
        return new Call(assignmentId, "sending-back-decision", ifMatch, key)
                .take(decision, request, (scope, id, version) -> decide(scope, id, version, decision, request));
    }

    private Uni<Outcome<FoundDuty>> decide(
            CallerScope scope, AssignmentId id, long version, DutyStep decision, SendBackDecisionRequest request) {
        String otherUnit = request.otherUnit();
        if (otherUnit != null) {
            return sendingBack.reassign(scope, id, version, request.reason(), otherUnit);
        }
        return decision == DutyStep.INSIST
                ? sendingBack.insist(scope, id, version, request.reason())
                : sendingBack.release(scope, id, version, request.reason());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/acceptance-request")
    @Operation(summary = "Asks for the acceptance of a duty. 提请验收")
    @APIResponseSchema(value = DutyView.class, responseCode = "200")
    public Uni<Response> submit(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid AcceptanceRequest request) {
        return new Call(assignmentId, "acceptance-request", ifMatch, key)
                .take(
                        DutyStep.SUBMIT,
                        request,
                        (scope, id, version) -> accepting.submit(
                                scope,
                                id,
                                version,
                                request.statement(),
                                request.evidence(),
                                request.files(),
                                request.openPartsReason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/return")
    @Operation(summary = "Returns a duty that does not pass its acceptance. 验收退回")
    @APIResponseSchema(value = DutyView.class, responseCode = "200")
    public Uni<Response> giveBack(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid StepReasonRequest request) {
        return new Call(assignmentId, "return", ifMatch, key)
                .take(
                        DutyStep.RETURN,
                        request,
                        (scope, id, version) -> accepting.giveBack(scope, id, version, request.reason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/close-out")
    @Operation(summary = "Accepts a duty; nothing of it is due any more. 验收销号")
    @APIResponseSchema(value = DutyView.class, responseCode = "200")
    public Uni<Response> closeOut(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid CloseOutRequest request) {
        return new Call(assignmentId, "close-out", ifMatch, key)
                .take(
                        DutyStep.CLOSE_OUT,
                        request,
                        (scope, id, version) -> accepting.closeOut(
                                scope,
                                id,
                                version,
                                request.opinion(),
                                request.answers(),
                                request.titles(),
                                request.files()));
    }

    private interface UseCase {
        Uni<Outcome<FoundDuty>> take(CallerScope scope, AssignmentId id, long expectedVersion);
    }

    /** One call: is the caller permitted, then once under its key. */
    private final class Call {
        private final AssignmentId id;
        private final String operation;
        private final @Nullable String ifMatch;
        private final @Nullable String key;

        Call(UUID assignmentId, String step, @Nullable String ifMatch, @Nullable String key) {
            this.id = new AssignmentId(assignmentId);
            this.operation = "POST /duties/" + assignmentId + "/" + step;
            this.ifMatch = ifMatch;
            this.key = key;
        }

        Uni<Response> take(DutyStep step, Object content, UseCase useCase) {
            long expected = EntityVersion.expected(ifMatch);
            return callers.current()
                    .flatMap(scope -> steps.permit(scope, id, step)
                            .map(Problems::orProblem)
                            .flatMap(permitted -> idempotency.once(
                                    scope.subject(),
                                    key,
                                    operation,
                                    content,
                                    () -> useCase.take(scope, id, expected)
                                            .map(Problems::orProblem)
                                            .map(DutyResource::answer)
                                            .map(RestResponse::toResponse))));
        }
    }
}
