package org.ecoplan.plan.calendar.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.directory.Calendar;
import org.ecoplan.kit.openapi.CommonAnswers;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.table.Column;
import org.ecoplan.kit.table.Columns;
import org.ecoplan.kit.table.CsvTable;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.calendar.application.LoadingCalendar;
import org.ecoplan.plan.calendar.application.LoadingCalendar.Notice;
import org.ecoplan.plan.calendar.application.ShowingCalendar;
import org.ecoplan.plan.calendar.domain.NoticeRow;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The working-day calendar (工作日历). */
@Path("/calendar")
@Tag(name = "calendar", description = "Working-day calendar. 工作日历。")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    private static final String CSV = "text/csv";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_ROWS = 400;
    private static final Columns COLUMNS =
            Columns.of(Column.required("date", "日期"), Column.required("type", "类别"), Column.required("name", "名称"));

    private final Callers callers;
    private final ShowingCalendar showing;
    private final LoadingCalendar loading;

    CalendarResource(Callers callers, ShowingCalendar showing, LoadingCalendar loading) {
        this.callers = callers;
        this.showing = showing;
        this.loading = loading;
    }

    @GET
    @Path("/{year}")
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(
            summary = "The days of a year that differ from Monday to Friday; a year that is not loaded is not found and"
                    + " what is computed from it is provisional. 放假与调休日")
    public Uni<RestResponse<CalendarView>> year(@PathParam("year") int year) {
        return showing.year(year)
                .map(Problems::orProblem)
                .map(found -> EntityVersion.answer(CalendarView.of(found), Calendar.revisionOf(found)));
    }

    @PUT
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Loads a year, or corrects a loaded one with If-Match; all rows or none. 载入或更正年度工作日历")
    @APIResponseSchema(value = LoadedView.class, responseCode = "200")
    public Uni<Response> load(
            @PathParam("year") int year,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(description = CommonAnswers.IF_MATCH_OF_A_CHANGE) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") CalendarRequest request) {
        return load(year, request.source(), request.rows(), "/days", dryRun, ifMatch);
    }

    @PUT
    @Path("/{year}/file")
    @Consumes(CSV)
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "The same as a CSV file with the columns 日期, 类别 (放假 or 调休上班), 名称, in UTF-8 or GB18030."
                    + " 以 CSV 文件载入")
    @RequestBody(
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "日期,类别,名称\n2027-01-01,放假,元旦\n"))
    @APIResponseSchema(value = LoadedView.class, responseCode = "200")
    public Uni<Response> loadFile(
            @PathParam("year") int year,
            @QueryParam("source") @Nullable String source,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(description = CommonAnswers.IF_MATCH_OF_A_CHANGE) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            byte[] file) {
        if (source == null || source.isBlank() || source.length() > 200) {
            throw Problems.problem(400, "VALIDATION_FAILED", "缺少通知文号或名称,或超过 200 字", "/source");
        }
        List<NoticeRow> rows = Problems.orProblem(CsvTable.read(file, COLUMNS, MOST_ROWS)).stream()
                .map(row -> new NoticeRow(row.get("date"), row.get("type"), row.get("name")))
                .toList();
        return load(year, source, rows, "/rows", dryRun, ifMatch);
    }

    private Uni<Response> load(
            int year, String source, List<NoticeRow> rows, String pointer, boolean dryRun, @Nullable String ifMatch) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problems.problem(422, "YEAR_OUT_OF_RANGE", "年份须为 2000 至 2100", "/year");
        }
        return callers.current()
                .flatMap(caller ->
                        loading.load(caller, new Notice(year, source.strip(), rows, pointer, dryRun), ifMatch))
                .map(Problems::orProblem)
                .map(loaded -> (loaded.created() && loaded.stored()
                                ? Response.created(URI.create("/calendar/" + year))
                                : Response.ok())
                        .header(HttpHeaders.ETAG, EntityVersion.tag(Calendar.revisionOf(loaded.year())))
                        .entity(LoadedView.of(loaded))
                        .build());
    }
}
