package org.ecoplan.task.clue.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecoplan.kit.time.ServiceClock;

/**
 * How often an address has called within the hour. It is kept in memory only, of a bounded number of addresses: who floods
 * from more than these is held by the limit of the organisation.
 */
@ApplicationScoped
class CallsOfAddresses {
    private static final int MOST_ADDRESSES = 20_000;
    private static final Duration SPAN = Duration.ofHours(1);

    private final Map<String, Window> windows = new LinkedHashMap<>();
    private final int most;
    private final ServiceClock clock;

    CallsOfAddresses(ClueSettings settings, ServiceClock clock) {
        this.most = settings.anHour();
        this.clock = clock;
    }

    private record Window(Instant since, int calls) {}

    /** Counts a call; answers whether it is within the limit. */
    synchronized boolean admit(String address) {
        Instant now = clock.realNow();
        Window window = windows.remove(address);
        if (window == null || !now.isBefore(window.since().plus(SPAN))) {
            window = new Window(now, 0);
        }
        if (windows.size() >= MOST_ADDRESSES) {
            windows.remove(windows.keySet().iterator().next());
        }
        windows.put(address, new Window(window.since(), Math.min(window.calls() + 1, most + 1)));
        return window.calls() < most;
    }
}
