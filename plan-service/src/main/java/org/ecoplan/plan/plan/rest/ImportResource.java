package org.ecoplan.plan.plan.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.plan.application.ImportingPlan;
import org.ecoplan.plan.plan.application.PlanDocument;
import org.ecoplan.plan.plan.application.ReadDocument;
import org.ecoplan.plan.plan.application.ReadingDocument;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Import of a document into a draft (导入): as text or as a file. */
@Path("/plans")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    static final String AS_PLAN = "true: this is a plan, though it does not look like one. 确为方案";

    private static final int LONGEST_NAME = 200;

    private final Callers callers;
    private final ReadingDocument reading;
    private final ImportingPlan importing;
    private final Idempotency idempotency;

    ImportResource(Callers callers, ReadingDocument reading, ImportingPlan importing, Idempotency idempotency) {
        this.callers = callers;
        this.reading = reading;
        this.importing = importing;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Reads pasted text into a draft. 导入文本")
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Uni<Response> importText(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "缺少请求内容") PastedPlanRequest request) {
        return importDocument(
                key,
                new PlanDocument.Pasted(request.sourceName(), request.text(), Boolean.TRUE.equals(request.asPlan())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Reads a TXT, HTML, DOCX, XLSX or PDF file of at most 20 MB into a draft. 导入文件")
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Uni<Response> importFile(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("asPlan") @Schema(implementation = Boolean.class, description = AS_PLAN) @Nullable
                    String asPlan) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw Problems.problem(400, "FILE_MISSING", "缺少文件", "/file");
        }
        String name = file.fileName().replace("\0", "").strip();
        return importDocument(
                key,
                new PlanDocument.Uploaded(
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)), file.uploadedFile(), yes(asPlan)));
    }

    private static boolean yes(@Nullable String asPlan) {
        if (asPlan == null || asPlan.equals("false")) {
            return false;
        }
        if (asPlan.equals("true")) {
            return true;
        }
        throw Problems.problem(400, "WRONG_TYPE", "asPlan 应为 true 或 false", "/asPlan");
    }

    private Uni<Response> importDocument(@Nullable String key, PlanDocument document) {
        return callers.current()
                .flatMap(caller -> reading.read(caller, document)
                        .map(Problems::orProblem)
                        .flatMap(read -> idempotency.once(
                                caller.subject(),
                                key,
                                "POST /plans",
                                Content.of(document, read),
                                () -> store(caller, read))));
    }

    private Uni<Response> store(CallerScope caller, ReadDocument read) {
        return importing
                .store(caller, read)
                .map(ImportView::of)
                .map(view -> Response.created(URI.create("/plans/" + view.planId()))
                        .header(HttpHeaders.ETAG, EntityVersion.tag(view.version()))
                        .entity(view)
                        .build());
    }

    /** What makes two imports the same. */
    record Content(String name, String text, boolean asPlan) {
        static Content of(PlanDocument document, ReadDocument read) {
            return new Content(read.name(), read.text(), document.asPlan());
        }
    }
}
