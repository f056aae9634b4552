package org.ecoplan.task.evidence.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.evidence.application.BeginningUpload;
import org.ecoplan.task.evidence.application.EvidencePlace;
import org.ecoplan.task.evidence.application.ReadingEvidence;
import org.ecoplan.task.evidence.application.StatedFile;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfProblem;
import org.ecoplan.task.evidence.domain.EvidenceSubject.Stage;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The evidence files of a problem from before and after it was put right, and the beginning of the upload of one. */
@Path("/problems")
@Tag(name = "evidence")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class ProblemEvidenceResource {
    private final Callers callers;
    private final BeginningUpload beginning;
    private final ReadingEvidence reading;
    private final Idempotency idempotency;

    ProblemEvidenceResource(
            Callers callers, BeginningUpload beginning, ReadingEvidence reading, Idempotency idempotency) {
        this.callers = callers;
        this.beginning = beginning;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{problemId}/evidence")
    @Operation(summary = "The evidence files of a problem, the oldest first. 问题整改前后的佐证材料")
    public Uni<RestResponse<Page<EvidenceView>>> list(
            @PathParam("problemId") UUID problemId, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        EvidencePlace after = EvidenceCursor.read(page.cursor());
        return callers.current()
                .flatMap(scope -> reading.pageOfProblem(scope, problemId, after, page.limit() + 1))
                .map(Problems::orProblem)
                .map(found -> Page.of(found, page.limit(), EvidenceCursor::after)
                        .map(EvidenceView::of)
                        .answer(address));
    }

    @POST
    @Path("/{problemId}/evidence-uploads")
    @RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR})
    @Operation(
            summary = "Begins the upload of an evidence file of a problem of at most 50 MB. 开始上传整改佐证",
            description =
                    "BEFORE (整改前) by the unit that puts it right, the office or an inspector until it is answered; AFTER"
                            + " (整改后) by the unit while it puts it right. tus 1.0.0, extensions creation, expiration and termination: JPEG, PNG, PDF, DOCX, XLSX or MP4. The"
                            + " bytes follow with PATCH to Location; the file then goes by the same id under /evidence.")
    @APIResponse(responseCode = "201", description = "Begun; Location is where the bytes go.")
    public Uni<Response> begin(
            @PathParam("problemId") UUID problemId,
            @Parameter(description = "整改前或整改后") @QueryParam("stage") @NotNull(message = "必填") Stage stage,
            @HeaderParam("Upload-Length") @Nullable String length,
            @HeaderParam("Upload-Metadata") @Nullable String metadata,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        StatedFile file = UploadMetadata.read(metadata).of(Tus.number(length, "Upload-Length"));
        OfProblem about = new OfProblem(problemId, stage);
        String operation = "POST /problems/" + problemId + "/evidence-uploads?stage=" + stage;
        return callers.current()
                .flatMap(scope ->
                        idempotency.once(scope.subject(), key, operation, file, () -> begin(scope, about, file)));
    }

    private Uni<Response> begin(CallerScope scope, OfProblem about, StatedFile file) {
        return beginning.begin(scope, about, file).map(Problems::orProblem).map(Tus::begun);
    }
}
