package org.ecoplan.task.evidence.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.application.BeginningUpload;
import org.ecoplan.task.evidence.application.EvidencePlace;
import org.ecoplan.task.evidence.application.ReadingEvidence;
import org.ecoplan.task.evidence.application.StatedFile;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The evidence files of a duty, and the beginning of the upload of another one. */
@Path("/duties/{assignmentId}")
@Tag(name = "evidence", description = "Evidence files of duties. 佐证材料。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class DutyEvidenceResource {
    private final Callers callers;
    private final BeginningUpload beginning;
    private final ReadingEvidence reading;
    private final Idempotency idempotency;

    DutyEvidenceResource(Callers callers, BeginningUpload beginning, ReadingEvidence reading, Idempotency idempotency) {
        this.callers = callers;
        this.beginning = beginning;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/evidence")
    @Operation(summary = "The evidence files of a duty, the oldest first. 职责任务的佐证材料")
    public Uni<RestResponse<Page<EvidenceView>>> list(
            @PathParam("assignmentId") UUID assignmentId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        EvidencePlace after = EvidenceCursor.read(page.cursor());
        return callers.current()
                .flatMap(scope -> reading.page(scope, new AssignmentId(assignmentId), after, page.limit() + 1))
                .map(Problems::orProblem)
                .map(found -> Page.of(found, page.limit(), EvidenceCursor::after)
                        .map(EvidenceView::of)
                        .answer(address));
    }

    @POST
    @Path("/evidence-uploads")
    @RolesAllowed({Role.LEAD, Role.REPORTER})
    @Operation(
            summary = "Begins the upload of an evidence file of at most 50 MB. 开始上传佐证材料",
            description =
                    "tus 1.0.0, extensions creation, expiration and termination: JPEG, PNG, PDF, DOCX, XLSX or MP4. The"
                            + " bytes follow with PATCH to Location; the file then goes by the same id under /evidence.")
    @APIResponse(responseCode = "201", description = "Begun; Location is where the bytes go.")
    public Uni<Response> begin(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam("Upload-Length") @Nullable String length,
            @HeaderParam("Upload-Metadata") @Nullable String metadata,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        StatedFile file = UploadMetadata.read(metadata).of(Tus.number(length, "Upload-Length"));
        String operation = "POST /duties/" + assignmentId + "/evidence-uploads";
        return callers.current()
                .flatMap(scope -> idempotency.once(
                        scope.subject(), key, operation, file, () -> begin(scope, assignmentId, file)));
    }

    private Uni<Response> begin(CallerScope scope, UUID assignmentId, StatedFile file) {
        return beginning
                .begin(scope, new AssignmentId(assignmentId), file)
                .map(Problems::orProblem)
                .map(Tus::begun);
    }
}
