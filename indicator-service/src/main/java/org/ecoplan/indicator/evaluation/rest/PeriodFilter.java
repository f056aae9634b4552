package org.ecoplan.indicator.evaluation.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.indicator.evaluation.application.PeriodQuestion;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The periods that are wanted: {@code period} itself, or those of the length {@code by} that it is made of; as known at
 * {@code knownAt}.
 */
public class PeriodFilter {
    static final String PERIOD =
            "A day, month, quarter, half-year or year: 2025-03-01, 2025-03, 2025-Q1, 2025-H1, 2025. It"
                    + " must be given. 时段";
    static final String PATTERN = "^[1-9]\\d{3}(-\\d{2}(-\\d{2})?|-Q[1-4]|-H[12])?$";
    static final String KNOWN_AT =
            "An instant with its zone: only what was received by then counts; without it, what is" + " known now. 截至时刻";

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    @QueryParam("period")
    @Parameter(
            description = PERIOD,
            schema = @Schema(type = SchemaType.STRING, pattern = PATTERN, examples = "2025-Q1"))
    @Nullable
    String period;

    @QueryParam("by")
    @Parameter(
            description =
                    "Length of the periods that are answered, not longer than the period; without it, as long. 统计时段")
    @Nullable
    PeriodKind by;

    @QueryParam("knownAt")
    @Parameter(description = KNOWN_AT, schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String knownAt;

    PeriodQuestion question() {
        return question(period, by, knownAt);
    }

    static PeriodQuestion question(@Nullable String period, @Nullable PeriodKind by, @Nullable String knownAt) {
        Period within = Period.parse(period == null ? "" : period)
                .orElseThrow(() -> Problems.problem(
                        400, "BAD_PERIOD", "时段须写作 2025-03-01、2025-03、2025-Q1、2025-H1 或 2025", "/period"));
        PeriodKind kind = by == null ? within.kind() : by;
        if (kind.compareTo(within.kind()) > 0) {
            throw Problems.problem(400, "BAD_PERIOD", "by 须不长于 period", "/by");
        }
        return new PeriodQuestion(within, kind, knownAt == null ? null : instant(knownAt));
    }

    private static Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException notIso) {
            throw badTime();
        }
        throw badTime();
    }

    private static RuntimeException badTime() {
        return Problems.problem(400, "BAD_TIME", "时间须为带时区的 ISO 8601 格式", "/knownAt");
    }
}
