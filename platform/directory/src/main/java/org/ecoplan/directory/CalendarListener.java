package org.ecoplan.directory;

import io.smallrye.mutiny.Uni;
import org.ecoplan.events.CalendarYearPublished;

/** What a service does besides when the calendar of a year is published, in the transaction that takes it over. */
public interface CalendarListener {

    /** The {@link Calendar} knows the year already. */
    Uni<Void> published(CalendarYearPublished year);
}
