package org.ecoplan.plan.accountability.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.accountability.application.Accountabilities.Filter;
import org.ecoplan.plan.accountability.application.HoldingToAccount;
import org.ecoplan.plan.accountability.application.HoldingToAccount.Address;
import org.ecoplan.plan.accountability.application.ShowingAccountability;
import org.ecoplan.plan.accountability.domain.Accountability;
import org.ecoplan.plan.accountability.domain.AccountabilityForm;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What units are held to account for under a plan (问责). */
@Path("/plans/{planId}/accountability")
@Tag(name = "accountability", description = "Accountability on record: proposal, decision, service, appeal, end. 问责。")
@Produces(MediaType.APPLICATION_JSON)
public class AccountabilityResource {
    private final Callers callers;
    private final HoldingToAccount holding;
    private final ShowingAccountability showing;

    AccountabilityResource(Callers callers, HoldingToAccount holding, ShowingAccountability showing) {
        this.callers = callers;
        this.holding = holding;
        this.showing = showing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "What the caller sees, newest first; a unit sees what was served to its branch. 问责清单")
    public Uni<RestResponse<Page<AccountabilityView>>> list(
            @PathParam("planId") UUID planId,
            @QueryParam("unit") @Nullable @Size(max = 40, message = "单位代码过长") String unit,
            @QueryParam("form") @Nullable AccountabilityForm form,
            @Parameter(description = "Year of the service (送达年度); what was not served yet is in none.")
                    @QueryParam("year")
                    @Nullable
                    Integer year,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        UUID before = Cursor.placeById(page.cursor());
        return callers.current()
                .flatMap(caller -> showing.ofPlan(
                        caller, new PlanId(planId), new Filter(unit, form, year), before, page.limit() + 1))
                .map(found -> Page.of(found, page.limit(), one -> Cursor.of(one.id()))
                        .map(one -> AccountabilityView.of(one, showing.today()))
                        .answer(address));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.INSPECTOR})
    @Operation(summary = "Proposes to hold a unit to account, on grounds that are read from the ledger. 提出问责建议")
    @APIResponseSchema(value = AccountabilityView.class, responseCode = "201")
    public Uni<Response> propose(
            @PathParam("planId") UUID planId, @Valid @NotNull(message = "缺少请求内容") AccountabilityProposal request) {
        return callers.current()
                .flatMap(caller -> holding.propose(caller, new PlanId(planId), request.toProposal()))
                .map(Problems::orProblem)
                .map(one -> Response.created(URI.create("/plans/" + planId + "/accountability/" + one.id()))
                        .header(HttpHeaders.ETAG, EntityVersion.tag(one.revision()))
                        .entity(AccountabilityView.of(one, showing.today()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "One with its grounds and all steps. 查看问责")
    public Uni<RestResponse<AccountabilityView>> show(@PathParam("planId") UUID planId, @PathParam("id") UUID id) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, new PlanId(planId), id))
                .map(this::answer);
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER)
    @Operation(summary = "Another person than who proposed decides. 决定")
    public Uni<RestResponse<AccountabilityView>> decide(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") AccountabilityDecision request) {
        return step(
                planId,
                id,
                ifMatch,
                (caller, of) -> holding.decide(caller, of, request.approved(), request.reason(), request.until()));
    }

    @POST
    @Path("/{id}/service")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Serves the decision: it is in effect from today on, and the unit sees it. 送达")
    public Uni<RestResponse<AccountabilityView>> serve(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(planId, id, ifMatch, holding::serve);
    }

    @POST
    @Path("/{id}/receipt")
    @RolesAllowed({Role.LEAD, Role.REPORTER})
    @Operation(summary = "The unit signs for it. 签收")
    public Uni<RestResponse<AccountabilityView>> receive(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(planId, id, ifMatch, holding::receive);
    }

    @POST
    @Path("/{id}/lifting")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER)
    @Operation(summary = "Ends the effect before its last day. 解除")
    public Uni<RestResponse<AccountabilityView>> lift(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") AccountabilityText request) {
        return step(planId, id, ifMatch, (caller, of) -> holding.lift(caller, of, request.text()));
    }

    @POST
    @Path("/{id}/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LEAD, Role.REPORTER})
    @Operation(summary = "The unit contests it, once, while it is in effect. 申诉")
    public Uni<RestResponse<AccountabilityView>> appeal(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") AccountabilityText request) {
        return step(planId, id, ifMatch, (caller, of) -> holding.appeal(caller, of, request.text()));
    }

    @POST
    @Path("/{id}/appeal/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.APPROVER})
    @Operation(summary = "Another person than who decided answers; an appeal that is right revokes it. 答复申诉")
    public Uni<RestResponse<AccountabilityView>> answerAppeal(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") AccountabilityAnswer request) {
        return step(
                planId, id, ifMatch, (caller, of) -> holding.answer(caller, of, request.upheld(), request.answer()));
    }

    private Uni<RestResponse<AccountabilityView>> step(
            UUID planId,
            UUID id,
            @Nullable String ifMatch,
            BiFunction<CallerScope, Address, Uni<Outcome<Accountability>>> step) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> step.apply(caller, new Address(planId, id, expected)))
                .map(this::answer);
    }

    private RestResponse<AccountabilityView> answer(Outcome<Accountability> outcome) {
        Accountability one = Problems.orProblem(outcome);
        return EntityVersion.answer(AccountabilityView.of(one, showing.today()), one.revision());
    }
}
