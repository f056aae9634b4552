package org.ecoplan.task.progress.domain;

import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * From where on a lamp changes.
 *
 * @param version 1-based; 0 is the default of the house
 * @param yellowBehind yellow when the progress is behind its course (序时进度) by more than so many percentage points
 * @param redBehind red when it is behind by more than so many
 * @param dueSoonDays blue when something is due in at most so many calendar days
 */
public record LampThresholds(int version, int yellowBehind, int redBehind, int dueSoonDays) {
    private static final int MOST_POINTS = 100;
    private static final int MOST_DAYS = 366;

    /** Ten points make a warning; thirty points and fifteen days are the choice of ADR 015. */
    public static LampThresholds standard() {
        return new LampThresholds(0, 10, 30, 15);
    }

    /** Why these make no order of lamps. */
    public Optional<Refusal> refusal() {
        if (yellowBehind < 0) {
            return outOfRange("/yellowBehind");
        }
        if (redBehind > MOST_POINTS) {
            return outOfRange("/redBehind");
        }
        if (dueSoonDays < 0 || dueSoonDays > MOST_DAYS) {
            return outOfRange("/dueSoonDays");
        }
        return redBehind > yellowBehind
                ? Optional.empty()
                : Optional.of(Refusal.invalid("THRESHOLDS_OUT_OF_ORDER", "红灯的滞后百分点须大于黄灯的", "/redBehind"));
    }

    private static Optional<Refusal> outOfRange(String pointer) {
        return Optional.of(Refusal.invalid("THRESHOLD_OUT_OF_RANGE", "滞后百分点须为 0 至 100,临期天数须为 0 至 366", pointer));
    }
}
