package org.ecoplan.indicator.evaluation.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.application.Standards;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.Versioned;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Role;
import org.jspecify.annotations.Nullable;

/** The standards that figures are judged by (评价标准). */
@Path("/standards")
@Tag(name = "standards", description = "What figures mean by which standard. 评价标准。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class StandardResource {
    private final Standards standards;

    StandardResource(Standards standards) {
        this.standards = standards;
    }

    /** @param items by standard, the oldest version first */
    public record StandardList(List<StandardView> items) {}

    @GET
    @Operation(summary = "All versions of all standards, or those in force on a day. 标准目录")
    public Uni<StandardList> list(
            @QueryParam("on")
                    @Parameter(
                            description = "Only the versions in force on that day of observation. 观测日期",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String on) {
        LocalDate day = on == null ? null : dayOf(on, "/on");
        return Uni.createFrom()
                .item(() -> new StandardList(standards.all().stream()
                        .flatMap(versions -> versions.versions().stream())
                        .map(Versioned::standard)
                        .filter(version -> isWanted(version, day))
                        .map(StandardView::of)
                        .toList()));
    }

    private static boolean isWanted(StandardVersion version, @Nullable LocalDate day) {
        return day == null || version.isInForceOn(day);
    }

    static LocalDate dayOf(String text, String pointer) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notIso) {
            throw Problems.problem(400, "BAD_DATE", "日期须为 ISO 8601 格式,如 2026-03-01", pointer);
        }
    }
}
