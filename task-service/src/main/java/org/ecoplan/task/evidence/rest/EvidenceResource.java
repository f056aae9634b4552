package org.ecoplan.task.evidence.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.file.AsyncFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.evidence.application.EvidenceStore;
import org.ecoplan.task.evidence.application.ReadingEvidence;
import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceId;

/**
 * An evidence file: what is known of it, its bytes, its small picture. A browser is told to believe the type, to run
 * nothing, and to show nothing in place but pictures.
 */
@Path("/evidence/{evidenceId}")
@Tag(name = "evidence", description = "Evidence files of duties. 佐证材料。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class EvidenceResource {
    private static final String RUNS_NOTHING = "default-src 'none'; sandbox";

    private final Callers callers;
    private final ReadingEvidence reading;
    private final EvidenceStore store;

    EvidenceResource(Callers callers, ReadingEvidence reading, EvidenceStore store) {
        this.callers = callers;
        this.reading = reading;
        this.store = store;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "An evidence file, and where it or a picture like it is used beside. 佐证材料")
    public Uni<EvidenceDetailView> read(@PathParam("evidenceId") UUID evidenceId) {
        return callers.current()
                .flatMap(scope -> reading.read(scope, new EvidenceId(evidenceId)))
                .map(Problems::orProblem)
                .map(EvidenceDetailView::of);
    }

    @GET
    @Path("/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The bytes of an evidence file as they came. 下载佐证材料")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> content(@PathParam("evidenceId") UUID evidenceId) {
        return callers.current()
                .flatMap(scope -> reading.find(scope, new EvidenceId(evidenceId)))
                .map(Problems::orProblem)
                .flatMap(evidence -> store.open(evidence.sha256()).map(file -> content(evidence, file)));
    }

    private static Response content(Evidence evidence, AsyncFile file) {
        // a file that says how much is read of it is sent with its length and not in chunks
        return Response.ok(file.setReadLength(evidence.length()))
                .type(evidence.type().mediaType())
                .header("Content-Disposition", disposition(evidence))
                .header("Content-Security-Policy", RUNS_NOTHING)
                .build();
    }

    /** RFC 6266: the name in UTF-8, percent-encoded. */
    private static String disposition(Evidence evidence) {
        String name = URLEncoder.encode(evidence.name().value(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return (evidence.type().isShownInline() ? "inline" : "attachment") + "; filename*=UTF-8''" + name;
    }

    @GET
    @Path("/thumbnail")
    @Produces("image/jpeg")
    @Operation(summary = "The small picture of an evidence file, at most 320 pixels wide and high. 缩略图")
    @APIResponse(
            responseCode = "200",
            description = "A JPEG.",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> thumbnail(@PathParam("evidenceId") UUID evidenceId) {
        return callers.current()
                .flatMap(scope -> reading.thumbnail(scope, new EvidenceId(evidenceId)))
                .map(Problems::orProblem)
                .map(jpeg -> Response.ok(jpeg)
                        .header("Content-Security-Policy", RUNS_NOTHING)
                        .build());
    }
}
