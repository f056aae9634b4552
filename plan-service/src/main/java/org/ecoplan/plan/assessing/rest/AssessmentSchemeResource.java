package org.ecoplan.plan.assessing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.assessing.application.DefiningScheme;
import org.ecoplan.plan.assessment.domain.Scheme;

/** Scoring schemes (考核办法). */
@Path("/assessment-schemes")
@Tag(name = "assessments", description = "Annual assessments: schemes, scores, objections, publication. 年评估。")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentSchemeResource {
    private final Callers callers;
    private final DefiningScheme defining;

    AssessmentSchemeResource(Callers callers, DefiningScheme defining) {
        this.callers = callers;
        this.defining = defining;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The newest version of each scheme, shipped examples among them. 考核办法")
    public Uni<Page<Scheme>> list() {
        return callers.current().flatMap(defining::newest).map(all -> new Page<>(all, null));
    }

    @GET
    @Path("/{code}/versions/{version}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "A scheme in one of its versions. 查看考核办法")
    public Uni<Scheme> show(@PathParam("code") String code, @PathParam("version") int version) {
        return callers.current()
                .flatMap(caller -> defining.show(caller, code, version))
                .map(found -> found.fold(scheme -> scheme, unknown -> {
                    throw Problems.problem(404, "NOT_FOUND", "对象不存在", "");
                }));
    }

    @POST
    @Path("/{code}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "The next version of a scheme; every fault of it is named. 制定考核办法")
    @APIResponseSchema(value = Scheme.class, responseCode = "201")
    public Uni<Response> define(
            @PathParam("code") String code, @Valid @NotNull(message = "缺少请求内容") SchemeRequest request) {
        return callers.current()
                .flatMap(caller -> defining.define(caller, code, version -> request.toScheme(code, version)))
                .map(Problems::orProblem)
                .map(scheme -> Response.created(
                                URI.create("/assessment-schemes/" + scheme.code() + "/versions/" + scheme.version()))
                        .entity(scheme)
                        .build());
    }
}
