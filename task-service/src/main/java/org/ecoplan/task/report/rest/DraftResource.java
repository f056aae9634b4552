package org.ecoplan.task.report.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.openapi.CommonAnswers;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.report.application.Drafting;
import org.ecoplan.task.report.domain.Draft;
import org.ecoplan.task.report.domain.ReportId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The draft of a report: the unit's alone, gone when the report is handed in. */
@Path("/reports/{reportId}/draft")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed({Role.LEAD, Role.REPORTER})
public class DraftResource {
    private static final long NONE = 0;

    private final Callers callers;
    private final Drafting drafting;
    private final ObjectMapper json;

    DraftResource(Callers callers, Drafting drafting, ObjectMapper json) {
        this.callers = callers;
        this.drafting = drafting;
        this.json = json;
    }

    @GET
    @Operation(summary = "The draft as it was left. 报送草稿")
    public Uni<RestResponse<DraftView>> read(@PathParam("reportId") UUID reportId) {
        return callers.current()
                .flatMap(scope -> drafting.read(scope, new ReportId(reportId)))
                .map(Problems::orProblem)
                .map(draft -> answer(reportId, draft));
    }

    @PUT
    @Operation(summary = "Saves the draft: the first one without If-Match, then over the version read. 暂存草稿")
    public Uni<RestResponse<DraftView>> save(
            @PathParam("reportId") UUID reportId,
            @Parameter(description = CommonAnswers.IF_MATCH_OF_A_CHANGE) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @NotNull(message = "缺少请求内容") @Valid DraftForm form) {
        long seen = ifMatch == null ? NONE : EntityVersion.expected(ifMatch);
        String written = write(form);
        return callers.current()
                .flatMap(scope -> drafting.save(scope, new ReportId(reportId), seen, written))
                .map(Problems::orProblem)
                .map(draft -> answer(reportId, draft));
    }

    @DELETE
    @Operation(summary = "Throws the draft away. 删除草稿")
    public Uni<RestResponse<Void>> discard(@PathParam("reportId") UUID reportId) {
        return callers.current()
                .flatMap(scope -> drafting.discard(scope, new ReportId(reportId)))
                .map(Problems::orProblem)
                .map(done -> RestResponse.noContent());
    }

    private RestResponse<DraftView> answer(UUID reportId, Draft draft) {
        return EntityVersion.answer(
                new DraftView(reportId, read(draft.form()), draft.savedBy(), draft.savedAt()), draft.version());
    }

    private String write(DraftForm form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DraftForm read(String form) {
        try {
            return json.readValue(form, DraftForm.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
