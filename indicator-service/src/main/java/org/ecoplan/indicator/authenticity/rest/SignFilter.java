package org.ecoplan.indicator.authenticity.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.indicator.authenticity.application.Signs.Question;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** The plan, and when it was done; use as {@code @Valid @BeanParam}. */
public class SignFilter {
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @QueryParam("planId")
    @NotNull(message = "缺少方案")
    @Pattern(regexp = UUID_FORM, message = "方案标识须为 UUID")
    @Nullable
    String planId;

    @QueryParam("period")
    @NotNull(message = "缺少时段")
    @Pattern(regexp = "[1-9]\\d{3}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?", message = "时段须写作 2025-03、2025-Q1、2025-H1 或 2025")
    @Parameter(
            description =
                    "A month, quarter, half-year or year in which it was done: 2025-03, 2025-Q1, 2025-H1, 2025. 时段")
    @Nullable
    String period;

    Question question() {
        ReportingPeriod within = ReportingPeriod.parse(Objects.requireNonNull(period));
        Instant from = within.start().atStartOfDay(ChinaTime.ZONE).toInstant();
        Instant to = within.end().plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
        return new Question(UUID.fromString(Objects.requireNonNull(planId)), from, to);
    }
}
