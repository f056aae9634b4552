package org.ecoplan.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone (Asia/Shanghai, 北京时间) in which the days of plans, deadlines and periods are counted. */
public final class ChinaTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    /** The local day that the clock shows, whatever the clock's own zone is. */
    public static LocalDate today(Clock clock) {
        return today(clock.instant());
    }

    /** The local day of an instant. */
    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }
}
