package org.ecoplan.task.clue.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.clue.application.Clues;
import org.ecoplan.task.clue.application.TriagingClue;
import org.ecoplan.task.clue.domain.Clue;
import org.ecoplan.task.clue.domain.ClueId;
import org.ecoplan.task.clue.domain.ClueState;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The clues that came, for the office. */
@Path("/clues")
@Tag(name = "clues")
@RolesAllowed(Role.COORDINATOR)
public class ClueResource {
    private final Callers callers;
    private final TriagingClue triaging;

    ClueResource(Callers callers, TriagingClue triaging) {
        this.callers = callers;
        this.triaging = triaging;
    }

    @GET
    @Operation(summary = "The clues of the organisation, the oldest first. 线索台账")
    public Uni<RestResponse<Page<ClueView>>> list(
            @Parameter(description = "状态") @QueryParam("state") @Nullable ClueState state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        Clues.@Nullable Place after = place(page.cursor());
        return callers.current()
                .flatMap(scope -> triaging.page(scope, state, after, page.limit() + 1))
                .map(found -> Page.of(
                                found,
                                page.limit(),
                                last -> Cursor.of(last.receivedAt(), last.id().value()))
                        .map(ClueView::of)
                        .answer(address));
    }

    private static Clues.@Nullable Place place(@Nullable String cursor) {
        return Cursor.place(cursor, Clues.Place::new);
    }

    @POST
    @Path("/{clueId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answers a clue that becomes no problem. 答复")
    public Uni<RestResponse<ClueView>> answerIt(
            @PathParam("clueId") UUID clueId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "缺少请求内容") @Valid ClueAnswerRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(scope -> triaging.answer(
                        scope, new ClueId(clueId), expected, request.answer().strip()))
                .map(Problems::orProblem)
                .map(ClueResource::answer);
    }

    @POST
    @Path("/{clueId}/problem")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a clue up as a problem of origin CLUE. 立为问题")
    public Uni<RestResponse<ClueView>> takeUp(
            @PathParam("clueId") UUID clueId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "缺少请求内容") @Valid ClueProblemRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(scope -> triaging.takeUp(
                        scope,
                        new ClueId(clueId),
                        expected,
                        request.title().strip(),
                        request.severity(),
                        request.answer().strip()))
                .map(Problems::orProblem)
                .map(ClueResource::answer);
    }

    private static RestResponse<ClueView> answer(Clue clue) {
        return RestResponse.ResponseBuilder.ok(ClueView.of(clue))
                .header(HttpHeaders.ETAG, EntityVersion.tag(clue.version()))
                .build();
    }
}
