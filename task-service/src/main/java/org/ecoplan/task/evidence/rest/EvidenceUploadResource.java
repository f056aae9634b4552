package org.ecoplan.task.evidence.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.evidence.application.CancellingUpload;
import org.ecoplan.task.evidence.application.ReceivingUpload;
import org.ecoplan.task.evidence.application.ReceivingUpload.Progress;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.jspecify.annotations.Nullable;

/** The bytes of an evidence file, in as many pieces as the line allows (tus 1.0.0). */
@Path("/evidence-uploads/{evidenceId}")
@Tag(name = "evidence", description = "Evidence files of duties. 佐证材料。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR})
public class EvidenceUploadResource {
    private final Callers callers;
    private final ReceivingUpload receiving;
    private final CancellingUpload cancelling;

    EvidenceUploadResource(Callers callers, ReceivingUpload receiving, CancellingUpload cancelling) {
        this.callers = callers;
        this.receiving = receiving;
        this.cancelling = cancelling;
    }

    @HEAD
    @Operation(summary = "How far an upload has come: Upload-Offset, Upload-Length. 上传进度")
    @APIResponse(responseCode = "200", description = "How far it has come stands in the headers.")
    public Uni<Response> progress(@PathParam("evidenceId") UUID evidenceId) {
        return callers.current()
                .flatMap(scope -> receiving.progress(scope, new EvidenceId(evidenceId)))
                .map(Problems::orProblem)
                .map(standing -> answer(Response.ok(), standing)
                        .header("Upload-Length", standing.length())
                        .build());
    }

    /** The body is not read by Quarkus: it goes from the connection to the disk, piece by piece. */
    @PATCH
    @Consumes(Tus.PIECE)
    @Operation(
            summary = "Takes bytes of an upload from an offset on; with the last one the file is examined and kept. 续传",
            description =
                    "After the last byte Content-Location names the evidence file, or 422 says why it is refused; a"
                            + " refused upload is gone.")
    @RequestBody(
            content = @Content(mediaType = Tus.PIECE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "204", description = "Taken; Upload-Offset says how many bytes are there.")
    public Uni<Response> take(
            @PathParam("evidenceId") UUID evidenceId,
            @HeaderParam("Upload-Offset") @Nullable String offset,
            @Context RoutingContext routing) {
        ArrivingBytes bytes = ArrivingBytes.of(routing);
        long from = Tus.number(offset, "Upload-Offset");
        return callers.current()
                .flatMap(scope -> receiving.receive(scope, new EvidenceId(evidenceId), from, bytes))
                .map(Problems::orProblem)
                .map(standing -> answer(Response.noContent(), standing).build());
    }

    /** The same for senders that cannot say PATCH; tus 1.0.0, X-HTTP-Method-Override. */
    @POST
    @Consumes(Tus.PIECE)
    @Operation(summary = "The same as PATCH, with X-HTTP-Method-Override: PATCH. 续传")
    @RequestBody(
            content = @Content(mediaType = Tus.PIECE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "204", description = "Taken; Upload-Offset says how many bytes are there.")
    public Uni<Response> takeInstead(
            @PathParam("evidenceId") UUID evidenceId,
            @HeaderParam("X-HTTP-Method-Override") @Nullable String method,
            @HeaderParam("Upload-Offset") @Nullable String offset,
            @Context RoutingContext routing) {
        if (!"PATCH".equals(method)) {
            throw Problems.problem(
                    400, "BAD_UPLOAD_HEADER", "X-HTTP-Method-Override 须为 PATCH", "/X-HTTP-Method-Override");
        }
        return take(evidenceId, offset, routing);
    }

    @DELETE
    @Operation(summary = "Gives an upload up. 取消上传")
    @APIResponse(responseCode = "204", description = "Nothing of it is left.")
    public Uni<Response> cancel(@PathParam("evidenceId") UUID evidenceId) {
        return callers.current()
                .flatMap(scope -> cancelling.cancel(scope, new EvidenceId(evidenceId)))
                .map(Problems::orProblem)
                .map(gone -> Tus.answer(Response.noContent()).build());
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder answer, Progress standing) {
        Response.ResponseBuilder told = Tus.answer(answer).header("Upload-Offset", standing.received());
        return standing.kept()
                ? told.header("Content-Location", "/evidence/" + standing.id().value())
                : told;
    }
}
