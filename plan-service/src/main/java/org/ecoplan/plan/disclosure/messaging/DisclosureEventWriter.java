package org.ecoplan.plan.disclosure.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ecoplan.events.DisclosureMissed;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.plan.disclosure.application.DisclosureEvents;
import org.ecoplan.plan.disclosure.domain.MissedDisclosure;

/** Writes that something was not disclosed in time as an event under its plan's key. */
@ApplicationScoped
class DisclosureEventWriter implements DisclosureEvents {
    private static final int LONGEST = 500;

    private final Outbox outbox;

    DisclosureEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> missed(MissedDisclosure missed, LocalDate today) {
        LocalDate due = missed.duty().due();
        return outbox.append(
                missed.planId().toString(),
                missed.organisation(),
                new DisclosureMissed(
                        missed.id(),
                        missed.planId(),
                        missed.organisation(),
                        cut(missed.duty().clause()),
                        due,
                        (int) ChronoUnit.DAYS.between(due, today)));
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
