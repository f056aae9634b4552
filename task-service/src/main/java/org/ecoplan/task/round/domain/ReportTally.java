package org.ecoplan.task.round.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The reports of a round counted (应报、已报、逾期、退回). The set that is expected was stored when the round opened.
 *
 * @param expected reports that the round expects
 * @param notExpected reports that it does not expect any more; they count nowhere else
 * @param missing not handed in, or taken back
 * @param inTime handed in by the round's own deadline
 * @param late handed in after it; late stays late, whatever follows
 * @param returned handed in and to be mended
 * @param accepted handed in and accepted
 */
public record ReportTally(
        long expected, long notExpected, long missing, long inTime, long late, long returned, long accepted) {
    private static final ReportTally NOTHING = new ReportTally(0, 0, 0, 0, 0, 0, 0);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static ReportTally sum(List<ReportTally> parts) {
        return parts.stream().reduce(NOTHING, ReportTally::plus);
    }

    private ReportTally plus(ReportTally other) {
        return new ReportTally(
                expected + other.expected,
                notExpected + other.notExpected,
                missing + other.missing,
                inTime + other.inTime,
                late + other.late,
                returned + other.returned,
                accepted + other.accepted);
    }

    public long handedIn() {
        return inTime + late;
    }

    /** Share of the expected reports that are handed in (报送率), per cent with one decimal; none where none is expected. */
    public Optional<BigDecimal> submissionRate() {
        return rate(handedIn());
    }

    /** Share of the expected reports that were handed in by the deadline (及时率). */
    public Optional<BigDecimal> timelinessRate() {
        return rate(inTime);
    }

    private Optional<BigDecimal> rate(long part) {
        return expected == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP));
    }
}
