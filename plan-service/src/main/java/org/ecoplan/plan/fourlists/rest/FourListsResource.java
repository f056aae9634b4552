package org.ecoplan.plan.fourlists.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.fourlists.application.AdoptingLists;
import org.ecoplan.plan.fourlists.application.ListsOf;
import org.ecoplan.plan.fourlists.application.ShowingLists;
import org.ecoplan.plan.fourlists.domain.ListsDifference;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The four lists (四个清单) of a lead unit for a year of a plan. */
@Path("/plans/{planId}/four-lists/{year}/{leadUnit}")
@Tag(name = "four-lists", description = "Tasks, measures, responsibilities, deadlines of a lead unit. 四个清单。")
@Produces(MediaType.APPLICATION_JSON)
public class FourListsResource {
    private final Callers callers;
    private final ShowingLists showing;
    private final AdoptingLists adopting;
    private final Apart apart;
    private final Idempotency idempotency;

    FourListsResource(
            Callers callers, ShowingLists showing, AdoptingLists adopting, Apart apart, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.callers = callers;
        this.showing = showing;
        this.adopting = adopting;
        this.apart = apart;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.LEAD})
    @Operation(summary = "The lists: the latest version, version 0 as the plan gives them. 查看清单")
    public Uni<RestResponse<ListsView>> show(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @PathParam("leadUnit") String leadUnit,
            @QueryParam("version") @Nullable Integer number) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, new ListsOf(planId, year, leadUnit), number))
                .map(Problems::orProblem)
                .map(shown -> EntityVersion.answer(ListsView.of(shown), shown.latest()));
    }

    @GET
    @Path("/workbook")
    @Produces(ListsWorkbook.MEDIA_TYPE)
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.LEAD})
    @Operation(summary = "The lists as XLSX with typed cells. 下载清单")
    @APIResponse(
            responseCode = "200",
            description = "XLSX",
            content =
                    @Content(
                            mediaType = ListsWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> workbook(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @PathParam("leadUnit") String leadUnit,
            @QueryParam("version") @Nullable Integer number) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, new ListsOf(planId, year, leadUnit), number))
                .map(Problems::orProblem)
                .flatMap(shown -> apart.compute(() -> ListsWorkbook.of(shown))
                        .map(bytes -> Response.ok(bytes)
                                .header(HttpHeaders.CONTENT_DISPOSITION, WorkbookName.of(shown))
                                .build()));
    }

    @GET
    @Path("/versions")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.LEAD})
    @Operation(summary = "The versions that were adopted. 清单版本")
    public Uni<Page<ListsView.VersionView>> versions(
            @PathParam("planId") UUID planId, @PathParam("year") int year, @PathParam("leadUnit") String leadUnit) {
        return callers.current()
                .flatMap(caller -> showing.versions(caller, new ListsOf(planId, year, leadUnit)))
                .map(Problems::orProblem)
                .map(found -> new Page<>(
                        found.adoptions().stream()
                                .map(ListsView.VersionView::of)
                                .toList(),
                        null));
    }

    @GET
    @Path("/difference")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.LEAD})
    @Operation(summary = "What changed from one version to another; 0 is the plan itself. 版本差异")
    public Uni<ListsDifference> difference(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @PathParam("leadUnit") String leadUnit,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("to") @DefaultValue("1") int to) {
        return callers.current()
                .flatMap(caller -> showing.difference(caller, new ListsOf(planId, year, leadUnit), from, to))
                .map(Problems::orProblem);
    }

    @POST
    @Path("/adoptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.LEAD})
    @Operation(summary = "Adopts the lists by a decision, as generated or as edited. 审定清单")
    @APIResponseSchema(value = ListsView.VersionView.class, responseCode = "201")
    public Uni<Response> adopt(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @PathParam("leadUnit") String leadUnit,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "缺少请求内容") AdoptionRequest request) {
        ListsOf of = new ListsOf(planId, year, leadUnit);
        long expected = EntityVersion.expected(ifMatch);
        String lists = "/plans/" + planId + "/four-lists/" + year + "/" + leadUnit;
        return callers.current()
                .flatMap(caller -> idempotency.once(
                        caller.subject(),
                        key,
                        "POST " + lists + "/adoptions",
                        request,
                        () -> adopting.adopt(caller, of, expected, request.decision(), request.toLists())
                                .map(Problems::orProblem)
                                .map(adoption -> Response.created(URI.create(lists + "?version=" + adoption.number()))
                                        .header(HttpHeaders.ETAG, EntityVersion.tag(adoption.number()))
                                        .entity(ListsView.VersionView.of(adoption))
                                        .build())));
    }
}
