package org.ecoplan.indicator.breach.rest;

import java.time.Instant;
import java.util.List;
import org.ecoplan.indicator.breach.application.BreachTallies.BreachTally;
import org.ecoplan.indicator.breach.application.BreachTallies.Open;
import org.ecoplan.indicator.breach.application.Breaches.State;

/**
 * The breaches that the caller sees, counted; 2,000 indicators and units at most.
 *
 * @param open still last
 * @param ended had not recovered when their plan was closed or their target bound to another series
 * @param closed have recovered
 * @param withdrawn were wrong by late or corrected readings
 * @param indicators the open ones by indicator, most first
 * @param units the open ones by unit, most first; one of several units counts for each
 */
public record BreachSummaryView(
        long open,
        long ended,
        long closed,
        long withdrawn,
        List<IndicatorTallyView> indicators,
        List<UnitBreachTallyView> units) {

    /** @param oldestSince when the one that lasts longest began */
    public record IndicatorTallyView(String indicator, long open, Instant oldestSince) {
        static IndicatorTallyView of(Open tally) {
            return new IndicatorTallyView(tally.of(), tally.count(), tally.oldestSince());
        }
    }

    /** @param oldestSince when the one that lasts longest began */
    public record UnitBreachTallyView(String unitCode, long open, Instant oldestSince) {
        static UnitBreachTallyView of(Open tally) {
            return new UnitBreachTallyView(tally.of(), tally.count(), tally.oldestSince());
        }
    }

    static BreachSummaryView of(BreachTally tally) {
        return new BreachSummaryView(
                number(tally, State.OPEN),
                number(tally, State.ENDED),
                number(tally, State.CLOSED),
                number(tally, State.WITHDRAWN),
                tally.indicators().stream().map(IndicatorTallyView::of).toList(),
                tally.units().stream().map(UnitBreachTallyView::of).toList());
    }

    private static long number(BreachTally tally, State state) {
        return tally.states().getOrDefault(state, 0L);
    }
}
