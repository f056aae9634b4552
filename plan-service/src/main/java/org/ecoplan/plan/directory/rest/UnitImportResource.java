package org.ecoplan.plan.directory.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.document.Spreadsheet;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.table.CsvTable;
import org.ecoplan.kit.table.TableRow;
import org.ecoplan.plan.directory.application.AddingAliases;
import org.ecoplan.plan.directory.application.ImportingUnits;
import org.ecoplan.plan.directory.application.ImportingUnits.Table;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The unit directory by one file (单位表). */
@Path("/")
@Tag(name = "units")
@Produces(MediaType.APPLICATION_JSON)
public class UnitImportResource {
    private static final String CSV = "text/csv";

    private final Callers callers;
    private final ImportingUnits importing;
    private final AddingAliases adding;
    private final Apart apart;

    UnitImportResource(Callers callers, ImportingUnits importing, AddingAliases adding, Apart apart) {
        this.callers = callers;
        this.importing = importing;
        this.adding = adding;
        this.apart = apart;
    }

    @POST
    @Path("unit-imports")
    @Consumes(CSV)
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @Operation(
            summary =
                    "Registers units with their aliases and the holders of their posts from one CSV file of at most 2,000"
                            + " rows: all rows or none; a unit that is there and differs needs replace. 导入单位表",
            description =
                    "类别 (kind) is 人民政府 GOVERNMENT, 部门 DEPARTMENT, 功能区 FUNCTIONAL_ZONE, 办事机构 OFFICE or 统称 GROUP; lists"
                            + " in a cell are parted by 、 or ;, dates are 2027-01-01.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "代码,名称,类别,上级单位代码,别名,联络员\n421300-sl,随州市水利和湖泊局,部门,421300,市水利局、水利局,周敏\n"))
    public Uni<UnitImportView> importFile(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("replace") @DefaultValue("false") boolean replace,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] file) {
        return importRows(
                Problems.orProblem(CsvTable.read(file, ImportingUnits.COLUMNS, ImportingUnits.MOST_ROWS)),
                organisation,
                replace,
                dryRun);
    }

    @POST
    @Path("unit-imports")
    @Consumes(Spreadsheet.MEDIA_TYPE)
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @Operation(summary = "The same from the first sheet of a workbook. 导入单位表(XLSX)")
    public Uni<UnitImportView> importWorkbook(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("replace") @DefaultValue("false") boolean replace,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] file) {
        return apart.compute(
                        () -> Spreadsheet.lines(file, ImportingUnits.MOST_ROWS).flatMap(ImportingUnits.COLUMNS::rows))
                .map(Problems::orProblem)
                .flatMap(rows -> importRows(rows, organisation, replace, dryRun));
    }

    private Uni<UnitImportView> importRows(
            List<TableRow> rows, @Nullable String organisation, boolean replace, boolean dryRun) {
        return callers.current()
                .flatMap(caller -> importing.importAll(caller, new Table(rows, organisation, replace, dryRun)))
                .map(Problems::orProblem)
                .map(UnitImportView::of);
    }

    @GET
    @Path("unit-imports/template")
    @Produces(CSV)
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @Operation(summary = "The heading of the file, to be filled in. 单位表模板")
    public RestResponse<String> template() {
        return RestResponse.ResponseBuilder.ok(CsvTable.template(ImportingUnits.COLUMNS), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"units.csv\"")
                .build();
    }

    @GET
    @Path("unit-imports/template.xlsx")
    @Produces(Spreadsheet.MEDIA_TYPE)
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @Operation(summary = "The heading as a workbook. 单位表模板(XLSX)")
    @APIResponse(
            responseCode = "200",
            description = "XLSX",
            content =
                    @Content(
                            mediaType = Spreadsheet.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> workbookTemplate() {
        return apart.compute(() -> Spreadsheet.template("单位", ImportingUnits.COLUMNS.headings()))
                .map(bytes -> Response.ok(bytes)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"units.xlsx\"")
                        .build());
    }

    @POST
    @Path("unit-aliases")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @Operation(summary = "Lets many spellings mean units at once, all or none; the units that are meant. 补充别名")
    public Uni<Page<UnitView>> addAliases(@Valid @NotNull(message = "缺少请求内容") AliasesRequest request) {
        return callers.current()
                .flatMap(caller -> adding.add(caller, request.toAliases()))
                .map(Problems::orProblem)
                .map(units ->
                        new Page<>(List.copyOf(units.stream().map(UnitView::of).toList()), null));
    }
}
