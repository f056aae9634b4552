package org.ecoplan.task.progress.rest;

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
import org.ecoplan.task.progress.application.SettingThresholds;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The thresholds of the lamps of a plan: data with versions. */
@Path("/plans/{planId}/lamp-thresholds")
@Tag(name = "duties", description = "Duties of units. 职责。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class LampThresholdsResource {
    private final Callers callers;
    private final SettingThresholds setting;

    LampThresholdsResource(Callers callers, SettingThresholds setting) {
        this.callers = callers;
        this.setting = setting;
    }

    @GET
    @Operation(summary = "From where on the lamps of a plan change, with every version. 亮灯阈值")
    public Uni<RestResponse<LampThresholdsView>> read(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(scope -> setting.read(scope, planId))
                .map(Problems::orProblem)
                .map(versions -> answer(LampThresholdsView.of(planId, versions)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Sets the thresholds anew, over the version read; the default is version 0. 设定亮灯阈值")
    public Uni<RestResponse<LampThresholdsView>> set(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "缺少请求内容") @Valid LampThresholdsRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(scope -> setting.set(scope, planId, expected, request.after(expected), request.reason()))
                .map(Problems::orProblem)
                .map(versions -> answer(LampThresholdsView.of(planId, versions)));
    }

    private static RestResponse<LampThresholdsView> answer(LampThresholdsView view) {
        return EntityVersion.answer(view, view.current().version());
    }
}
