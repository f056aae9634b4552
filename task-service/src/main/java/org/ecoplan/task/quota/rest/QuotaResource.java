package org.ecoplan.task.quota.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.quota.application.SettingQuotas;
import org.ecoplan.task.quota.application.SplitTarget;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The quotas of a target over the units of its task. */
@Path("/tasks/{taskId}/targets/{targetId}/quotas")
@Tag(name = "quotas", description = "Targets split over units. 指标分解。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class QuotaResource {
    private final Callers callers;
    private final SettingQuotas setting;

    QuotaResource(Callers callers, SettingQuotas setting) {
        this.callers = callers;
        this.setting = setting;
    }

    @GET
    @Operation(summary = "A target with how it is split, by the document and since, with every version. 指标分解")
    public Uni<RestResponse<QuotaView>> read(@PathParam("taskId") UUID taskId, @PathParam("targetId") UUID targetId) {
        return callers.current()
                .flatMap(scope -> setting.read(scope, taskId, targetId))
                .map(Problems::orProblem)
                .map(QuotaResource::answer);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "Splits a target over units, over the version read; the parts keep it together. 分解目标")
    public Uni<RestResponse<QuotaView>> set(
            @PathParam("taskId") UUID taskId,
            @PathParam("targetId") UUID targetId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "缺少请求内容") @Valid QuotaRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(scope -> setting.set(scope, taskId, targetId, expected, request.wanted(), request.reason()))
                .map(Problems::orProblem)
                .map(QuotaResource::answer);
    }

    private static RestResponse<QuotaView> answer(SplitTarget split) {
        return EntityVersion.answer(QuotaView.of(split), split.version());
    }
}
