package org.ecoplan.plan.directory.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.directory.Post;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.kit.openapi.CommonAnswers;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.directory.application.AppointingHolder;
import org.ecoplan.plan.directory.application.RegisteringUnit;
import org.ecoplan.plan.directory.application.ShowingDirectory;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The unit directory (单位目录). */
@Path("/units")
@Tag(name = "units", description = "Units, their tree, posts and holders. 单位目录与岗位。")
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {
    private final Callers callers;
    private final RegisteringUnit registering;
    private final AppointingHolder appointing;
    private final ShowingDirectory showing;

    UnitResource(Callers callers, RegisteringUnit registering, AppointingHolder appointing, ShowingDirectory showing) {
        this.callers = callers;
        this.registering = registering;
        this.appointing = appointing;
        this.showing = showing;
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @Operation(summary = "Registers a unit, or a change of it with If-Match. 登记或变更单位")
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Uni<Response> register(
            @PathParam("code") String code,
            @Parameter(description = CommonAnswers.IF_MATCH_OF_A_CHANGE) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") UnitRequest request) {
        return callers.current()
                .flatMap(caller -> registering.register(caller, request.toEntry(code), ifMatch))
                .map(Problems::orProblem)
                .map(registered -> (registered.created()
                                ? Response.created(URI.create("/units/" + code))
                                : Response.ok())
                        .header(
                                HttpHeaders.ETAG,
                                EntityVersion.tag(registered.unit().revision()))
                        .entity(UnitView.of(registered.unit()))
                        .build());
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The units of an organisation by code. 单位列表")
    public Uni<RestResponse<Page<UnitView>>> list(
            @QueryParam("organisation") @Nullable String organisation,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        List<String> key = Cursor.read(page.cursor(), 1);
        String after = key.isEmpty() ? "" : key.get(0);
        return callers.current()
                .flatMap(caller -> showing.units(caller, organisation, after, page.limit() + 1))
                .map(Problems::orProblem)
                .map(units -> Page.of(units, page.limit(), unit -> Cursor.of(unit.code()))
                        .map(UnitView::of)
                        .answer(address));
    }

    @GET
    @Path("/tree")
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The units of an organisation that are there today, as a tree. 单位树")
    public Uni<Page<UnitNodeView>> tree(@QueryParam("organisation") @Nullable String organisation) {
        return callers.current()
                .flatMap(caller -> showing.living(caller, organisation))
                .map(Problems::orProblem)
                .map(units -> new Page<>(UnitNodeView.treeOf(units), null));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "A unit. 单位")
    public Uni<RestResponse<UnitView>> show(@PathParam("code") String code) {
        return callers.current()
                .flatMap(caller -> showing.unit(caller, code))
                .map(Problems::orProblem)
                .map(unit -> EntityVersion.answer(UnitView.of(unit), unit.revision()));
    }

    @PUT
    @Path("/{code}/posts/{post}/holder")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @Operation(summary = "Puts a person into a post from a day on. 任职")
    public Uni<PostView> appoint(
            @PathParam("code") String code,
            @PathParam("post") Post post,
            @Valid @NotNull(message = "缺少请求内容") HolderRequest request) {
        PostHolder holder = new PostHolder(code, post, request.holderId(), request.holderName(), request.from());
        return callers.current()
                .flatMap(caller -> appointing.appoint(caller, holder))
                .map(Problems::orProblem)
                .map(PostView::of);
    }

    @GET
    @Path("/{code}/posts")
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "Who held and holds the posts of a unit. 岗位与任职")
    public Uni<Page<PostView>> posts(@PathParam("code") String code) {
        return callers.current()
                .flatMap(caller -> showing.posts(caller, code))
                .map(Problems::orProblem)
                .map(holders -> new Page<>(holders.stream().map(PostView::of).toList(), null));
    }
}
