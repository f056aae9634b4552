package org.ecoplan.plan.picture.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the office closed a round (关闭季调度), with the figures of its reports at that moment, which never move.
 *
 * @param submissionRate 报送率 in percent, absent where nothing was expected
 * @param timelinessRate 及时率 in percent, absent where nothing was expected
 */
public record RoundClosing(
        UUID roundId,
        UUID planId,
        String organisation,
        Instant closedAt,
        LocalDate closedOn,
        String reason,
        long expected,
        long inTime,
        long late,
        long missing,
        @Nullable BigDecimal submissionRate,
        @Nullable BigDecimal timelinessRate) {}
