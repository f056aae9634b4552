package org.ecoplan.task.problem.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.document.Spreadsheet;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.table.CsvTable;
import org.ecoplan.kit.table.TableRow;
import org.ecoplan.task.problem.application.ImportingProblems;
import org.ecoplan.task.problem.application.ImportingProblems.Table;
import org.jboss.resteasy.reactive.RestResponse;

/** A superior's list of problems by one file (督察整改清单). */
@Path("/problem-imports")
@Tag(name = "problems")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.COORDINATOR)
public class ProblemImportResource {
    private static final String CSV = "text/csv";

    private final Callers callers;
    private final ImportingProblems importing;
    private final Apart apart;

    ProblemImportResource(Callers callers, ImportingProblems importing, Apart apart) {
        this.callers = callers;
        this.importing = importing;
        this.apart = apart;
    }

    @POST
    @Consumes(CSV)
    @Operation(
            summary =
                    "Records and assigns the problems of a superior's list from one CSV file of at most 300 rows: all rows or"
                            + " none. 导入上级问题清单",
            description =
                    "A row is verified with the list and assigned to its unit, named by code, name or alias, by the day of"
                            + " the list (2025-06-30, 2025年6月30日, 2025年6月底前, 2025年底前); where that is over it waits for its assignment."
                            + " A number on the list that has a problem stays as it is; the same file twice is refused.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "序号,问题,整改目标,整改措施,整改时限,责任单位,验收单位\n17,城南河雨水排口晴天排污,晴天无排水,封堵混接管;完成截流,2025年6月底前,曾都区人民政府,省生态环境厅\n"))
    public Uni<ProblemImportView> importFile(
            @Parameter(description = "Name or number of the list. 清单名称或文号")
                    @QueryParam("list")
                    @NotBlank(message = "必填")
                    @Size(max = 200, message = "最长 200 个字符")
                    String list,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] file) {
        return importRows(
                Problems.orProblem(CsvTable.readEachRow(file, ImportingProblems.COLUMNS, ImportingProblems.MOST_ROWS)),
                list,
                dryRun,
                file);
    }

    @POST
    @Consumes(Spreadsheet.MEDIA_TYPE)
    @Operation(summary = "The same from the first sheet of a workbook. 导入上级问题清单(XLSX)")
    public Uni<ProblemImportView> importWorkbook(
            @Parameter(description = "Name or number of the list. 清单名称或文号")
                    @QueryParam("list")
                    @NotBlank(message = "必填")
                    @Size(max = 200, message = "最长 200 个字符")
                    String list,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] file) {
        return apart.compute(() -> Spreadsheet.lines(file, ImportingProblems.MOST_ROWS)
                        .flatMap(ImportingProblems.COLUMNS::eachRow))
                .map(Problems::orProblem)
                .flatMap(rows -> importRows(rows, list, dryRun, file));
    }

    private Uni<ProblemImportView> importRows(List<TableRow> rows, String list, boolean dryRun, byte[] file) {
        return callers.current()
                .flatMap(scope -> importing.importAll(scope, new Table(list.strip(), sha256(file), rows, dryRun)))
                .map(Problems::orProblem)
                .map(ProblemImportView::of);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @GET
    @Path("/template")
    @Produces(CSV)
    @Operation(summary = "The heading of the file, to be filled in. 问题清单模板")
    public RestResponse<String> template() {
        return RestResponse.ResponseBuilder.ok(CsvTable.template(ImportingProblems.COLUMNS), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems.csv\"")
                .build();
    }

    @GET
    @Path("/template.xlsx")
    @Produces(Spreadsheet.MEDIA_TYPE)
    @Operation(summary = "The heading as a workbook. 问题清单模板(XLSX)")
    @APIResponse(
            responseCode = "200",
            description = "XLSX",
            content =
                    @Content(
                            mediaType = Spreadsheet.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> workbookTemplate() {
        return apart.compute(() -> Spreadsheet.template("问题清单", ImportingProblems.COLUMNS.headings()))
                .map(bytes -> Response.ok(bytes)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems.xlsx\"")
                        .build());
    }
}
