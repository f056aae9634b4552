package org.ecoplan.events;

import java.time.Instant;

/** The movable clock of a demonstration was set: from {@code realTime} on it shows {@code shownTime} and runs on. */
public record ClockMoved(Instant realTime, Instant shownTime) {}
