package org.ecoplan.indicator.evaluation.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    @QueryParam("period")
    @Nullable
    String period;

    @QueryParam("by")
    @Nullable
    PeriodKind by;

    @QueryParam("knownAt")
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
