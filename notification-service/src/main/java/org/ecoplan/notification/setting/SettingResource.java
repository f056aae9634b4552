package org.ecoplan.notification.setting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an organisation sets for its messages. */
@Path("/settings")
@Tag(name = "settings", description = "Signature, office hours and caps of the organisation's messages. 消息设置。")
public class SettingResource {
    private final Callers callers;
    private final Settings settings;
    private final ChangingSettings changing;

    SettingResource(Callers callers, Settings settings, ChangingSettings changing) {
        this.callers = callers;
        this.settings = settings;
        this.changing = changing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Operation(summary = "The settings of the caller's organisation. 查看消息设置")
    public Uni<RestResponse<SettingView>> show() {
        return callers.current()
                .flatMap(settings::of)
                .map(found -> EntityVersion.answer(SettingView.of(found), found.version()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Sets them; needs If-Match. 修改消息设置")
    public Uni<RestResponse<SettingView>> change(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "须有请求内容") @Valid SettingRequest content) {
        return callers.current()
                .flatMap(scope -> changing.change(scope, content, EntityVersion.expected(ifMatch)))
                .map(Problems::orProblem)
                .map(changed -> EntityVersion.answer(SettingView.of(changed), changed.version()));
    }
}
