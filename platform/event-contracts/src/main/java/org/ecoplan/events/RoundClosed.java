package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The coordinating office closed a round (关闭季调度): how far its reports were at that moment. Later ones come in only through a
 * window and change nothing of this.
 *
 * @param unitReportDue last day for the units' reports, local date in Asia/Shanghai
 * @param expected reports that the round expected
 * @param handedIn of them in time or late
 * @param returned handed in and to be mended
 * @param accepted handed in and accepted
 * @param submissionRate 报送率 in percent with one decimal, absent where none was expected
 * @param timelinessRate 及时率 in percent with one decimal, absent where none was expected
 * @param unitCount how many units were asked
 * @param units those with most missing first, at most {@value #MOST_UNITS}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundClosed(
        UUID roundId,
        UUID planId,
        String organisation,
        String period,
        LocalDate unitReportDue,
        Instant closedAt,
        String reason,
        long expected,
        long handedIn,
        long inTime,
        long late,
        long missing,
        long returned,
        long accepted,
        @Nullable BigDecimal submissionRate,
        @Nullable BigDecimal timelinessRate,
        long unitCount,
        List<OfUnit> units) {
    /** So many units fit into a message. */
    public static final int MOST_UNITS = 1_000;

    public RoundClosed {
        units = List.copyOf(units);
    }

    /** One unit's reports. */
    public record OfUnit(String unitCode, long expected, long inTime, long late, long missing) {}
}
