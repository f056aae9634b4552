package org.ecoplan.plan.plan.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.plan.application.ComparingRevision;
import org.ecoplan.plan.plan.application.ComparingRevision.Compared;
import org.ecoplan.plan.plan.application.PlanRevision;
import org.ecoplan.plan.plan.application.ShowingRevisions;
import org.ecoplan.plan.plan.domain.PlanComparison;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Revisions of plans in force (方案修订): begun with a draft, decided task by task, issued as any draft. */
@Path("/plans/{planId}")
@Tag(name = "revisions", description = "Revisions of plans in force. 方案修订。")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {
    private final Callers callers;
    private final ComparingRevision comparing;
    private final ShowingRevisions showing;
    private final Apart apart;
    private final Idempotency idempotency;

    RevisionResource(
            Callers callers,
            ComparingRevision comparing,
            ShowingRevisions showing,
            Apart apart,
            Idempotency idempotency) {
        this.callers = callers;
        this.comparing = comparing;
        this.showing = showing;
        this.apart = apart;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/revisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Begins a revision of a plan in force with an imported draft; one at a time. 开始修订")
    @APIResponseSchema(value = ComparisonView.class, responseCode = "200")
    public Uni<Response> begin(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "缺少请求内容") RevisionRequest request) {
        PlanId draft = new PlanId(request.draftId());
        return callers.current()
                .flatMap(caller -> idempotency.once(
                        caller.subject(),
                        key,
                        "POST /plans/" + planId + "/revisions",
                        request,
                        () -> comparing
                                .begin(caller, new PlanId(planId), draft, request.reason())
                                .map(Problems::orProblem)
                                .flatMap(begun -> compared(caller, draft))
                                .map(RestResponse::toResponse)));
    }

    @GET
    @Path("/comparison")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(
            summary =
                    "The tasks and headline targets of a draft beside those of the plan that it revises, with proposals. 修订对照")
    public Uni<RestResponse<ComparisonView>> compare(@PathParam("planId") UUID draftId) {
        return callers.current().flatMap(caller -> compared(caller, new PlanId(draftId)));
    }

    @PUT
    @Path("/comparison/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Decides which tasks and headline targets are the same, which begin and which end. 确认对应关系",
            description =
                    "The draft is another version then: an issue with a tag of the draft that was read before answers 412. "
                            + "确认后草稿的版本随之改变,印发时须用此后读到的版本。")
    public Uni<RestResponse<ComparisonView>> decide(
            @PathParam("planId") UUID draftId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") RevisionDecisionsRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> comparing
                        .decide(caller, new PlanId(draftId), expected, request.toSaid())
                        .map(Problems::orProblem)
                        .flatMap(decided -> compared(caller, decided)));
    }

    @GET
    @Path("/revisions")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(
            summary =
                    "How the plan was revised: which document took whose place, what became of each task and headline target. 修订记录")
    public Uni<Page<PlanRevision>> list(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> showing.of(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(revisions -> new Page<>(revisions, null));
    }

    @GET
    @Path("/revisions/{revision}/replaced-source")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "The text of the document that a revision replaced. 修订前原文")
    public Uni<String> replacedSource(@PathParam("planId") UUID planId, @PathParam("revision") int revision) {
        return callers.current()
                .flatMap(caller -> showing.replacedText(caller, new PlanId(planId), revision))
                .map(Problems::orProblem);
    }

    private Uni<RestResponse<ComparisonView>> compared(CallerScope caller, PlanId draft) {
        return comparing
                .load(caller, draft)
                .map(Problems::orProblem)
                .flatMap(compared -> apart.compute(() -> ComparisonView.of(compared, comparisonOf(compared))))
                .map(view -> EntityVersion.answer(view, view.version()));
    }

    private static PlanComparison comparisonOf(Compared compared) {
        return PlanComparison.of(
                compared.formerSide(), compared.draftSide(), compared.revision().decided());
    }
}
