package org.ecoplan.plan.picture.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.picture.application.PictureRow;
import org.ecoplan.plan.picture.application.RowFilter;
import org.ecoplan.plan.picture.application.ShowingPicture;
import org.ecoplan.plan.picture.application.ShownPicture;
import org.ecoplan.plan.picture.domain.Figure;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a plan stands (方案全景): unit by unit, each figure with the way to its rows. */
@Path("/plans/{planId}/picture")
@Tag(name = "picture", description = "How a plan stands on a day: figures and their rows. 方案全景。")
@Produces(MediaType.APPLICATION_JSON)
public class PictureResource {
    private final Callers callers;
    private final ShowingPicture showing;

    PictureResource(Callers callers, ShowingPicture showing) {
        this.callers = callers;
        this.showing = showing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The figures of each unit at the end of a day, today where none is given. 各单位情况")
    public Uni<RestResponse<PictureView>> show(
            @PathParam("planId") UUID planId,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("onDay")
                    @Size(max = 10, message = "须为日期")
                    @Nullable
                    String onDay,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        List<String> place = Cursor.read(page.cursor(), 1);
        String after = place.isEmpty() ? "" : place.get(0);
        LocalDate day = dayOf(onDay, "/onDay");
        return callers.current()
                .flatMap(caller -> showing.show(caller, new PlanId(planId), day, after, page.limit() + 1))
                .map(Problems::orProblem)
                .map(picture -> {
                    Page<ShownPicture.OfUnit> units =
                            Page.of(picture.units(), page.limit(), unit -> Cursor.of(unit.code()));
                    return Page.answer(PictureView.of(picture, units), units.next(), address);
                });
    }

    @GET
    @Path("/rounds")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "How far the reports of each round are at the end of a day, today where none is given. 各期报送情况")
    public Uni<RoundsPictureView> rounds(
            @PathParam("planId") UUID planId,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("onDay")
                    @Size(max = 10, message = "须为日期")
                    @Nullable
                    String onDay) {
        LocalDate day = dayOf(onDay, "/onDay");
        return callers.current()
                .flatMap(caller -> showing.rounds(caller, new PlanId(planId), day))
                .map(Problems::orProblem)
                .map(RoundsPictureView::of);
    }

    @GET
    @Path("/rows")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "What a figure counts, row by row. 数字明细")
    public Uni<RestResponse<Page<PictureRow>>> rows(
            @PathParam("planId") UUID planId,
            @QueryParam("figure") @NotNull(message = "缺少指标") Figure figure,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("onDay")
                    @Size(max = 10, message = "须为日期")
                    @Nullable
                    String onDay,
            @QueryParam("unit") @Size(max = 40, message = "单位代码过长") @Nullable String unit,
            @QueryParam("task") @Nullable UUID task,
            @QueryParam("round") @Nullable UUID round,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("dueFrom")
                    @Size(max = 10, message = "须为日期")
                    @Nullable
                    String dueFrom,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("dueTo")
                    @Size(max = 10, message = "须为日期")
                    @Nullable
                    String dueTo,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        PictureRow.Place after = placeOf(page.cursor());
        LocalDate asked = dayOf(onDay, "/onDay");
        RowFilter filter = new RowFilter(
                figure,
                asked == null ? showing.today() : asked,
                unit,
                task,
                round,
                dayOf(dueFrom, "/dueFrom"),
                dayOf(dueTo, "/dueTo"));
        return callers.current()
                .flatMap(caller -> showing.rows(caller, new PlanId(planId), filter, after, page.limit() + 1))
                .map(Problems::orProblem)
                .map(rows -> Page.of(rows, page.limit(), row -> Cursor.of(row.unitCode(), row.id()))
                        .answer(address));
    }

    private static @Nullable LocalDate dayOf(@Nullable String text, String place) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw Problems.problem(400, "WRONG_TYPE", "须为日期,如 2025-12-31", place);
        }
    }

    private static PictureRow.@Nullable Place placeOf(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 2);
        if (key.isEmpty()) {
            return null;
        }
        try {
            return new PictureRow.Place(key.get(0), UUID.fromString(key.get(1)));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.bad();
        }
    }
}
