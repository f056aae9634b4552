package org.ecoplan.indicator.registry.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.registry.application.RegisteringSeries;
import org.ecoplan.indicator.registry.application.SeriesRegister;
import org.ecoplan.indicator.registry.application.SeriesRegister.Described;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** The series that a person registered under codes that feeds know (序列登记). */
@Path("/registered-series")
@Tag(name = "series", description = "What feeds push to. 数据序列。")
@RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
public class RegisteredSeriesResource {
    private final Callers callers;
    private final SeriesRegister register;
    private final RegisteringSeries registering;

    RegisteredSeriesResource(Callers callers, SeriesRegister register, RegisteringSeries registering) {
        this.callers = callers;
        this.register = register;
        this.registering = registering;
    }

    @GET
    @Operation(summary = "The registered series. 已登记的序列")
    public Uni<RestResponse<Page<RegisteredSeriesView>>> list(
            @Valid @BeanParam PageRequest wanted, @Context UriInfo address) {
        int after = IndicatorPages.idOf(wanted.cursor());
        return callers.current()
                .flatMap(scope -> register.list(scope, after, wanted.limit() + 1))
                .map(rows -> Page.of(
                                rows,
                                wanted.limit(),
                                last -> Cursor.of(last.id().value()))
                        .map(RegisteredSeriesView::of)
                        .answer(address));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Registers a series under a code of its own; the same again changes nothing. 登记序列")
    public Uni<RestResponse<RegisteredSeriesView>> register(
            @PathParam("code") @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._-]{2,59}", message = "须为 3 至 60 个字母、数字或 . _ -")
                    String code,
            @Valid @NotNull(message = "缺少请求内容") SeriesRequest request) {
        Described series = request.toSeries(code);
        return callers.current()
                .flatMap(caller -> registering.register(caller, series))
                .map(Problems::orProblem)
                .map(added -> RestResponse.status(
                        added ? RestResponse.Status.CREATED : RestResponse.Status.OK, RegisteredSeriesView.of(series)));
    }
}
