package org.ecoplan.indicator.silence.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.silence.application.FeedWatches;
import org.ecoplan.indicator.silence.application.WatchingFeeds;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** The series that are watched for silence (数据中断监控). */
@Path("/feed-watches")
@Tag(name = "series", description = "What feeds push to. 数据序列。")
@RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
public class FeedWatchResource {
    private final Callers callers;
    private final FeedWatches watches;
    private final WatchingFeeds watching;

    FeedWatchResource(Callers callers, FeedWatches watches, WatchingFeeds watching) {
        this.callers = callers;
        this.watches = watches;
        this.watching = watching;
    }

    @GET
    @Operation(summary = "The series that are watched for silence, or those of them that are silent. 数据中断监控")
    public Uni<RestResponse<Page<FeedWatchView>>> list(
            @Valid @BeanParam FeedWatchFilter filter, @Valid @BeanParam PageRequest wanted, @Context UriInfo address) {
        int after = Math.toIntExact(Math.max(0, Math.min(Integer.MAX_VALUE, Cursor.number(wanted.cursor()))));
        return callers.current()
                .flatMap(scope -> watches.list(scope, Boolean.TRUE.equals(filter.silent), after, wanted.limit() + 1))
                .map(rows -> Page.of(
                                rows,
                                wanted.limit(),
                                last -> Cursor.of(last.id().value()))
                        .map(FeedWatchView::of)
                        .answer(address));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary =
                    "Says how often a series is expected to speak; its silence is told from then on. The same again changes"
                            + " nothing. 登记应报频次")
    public Uni<FeedWatchView> watch(
            @PathParam("code") String code, @Valid @NotNull(message = "缺少请求内容") FeedWatchRequest request) {
        return callers.current()
                .flatMap(caller -> watching.watch(caller, code, request.expectedMinutes(), request.toleratedOrUsual()))
                .map(Problems::orProblem)
                .map(FeedWatchView::of);
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Ends the watch of a series. 取消数据中断监控")
    public Uni<RestResponse<Void>> unwatch(@PathParam("code") String code) {
        return callers.current()
                .flatMap(caller -> watching.unwatch(caller, code))
                .map(Problems::orProblem)
                .map(done -> RestResponse.noContent());
    }
}
