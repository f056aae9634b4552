package org.ecoplan.notification.message.messaging;

import java.util.List;
import java.util.UUID;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.FeedResumed;
import org.ecoplan.events.FeedSilent;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.message.domain.Facts;
import org.ecoplan.notification.routing.NoticeKind;

/** The notices in the events of indicator-service. A recovery does not silence the breach before it. */
final class IndicatorNotices {
    private static final int NO_LADDER = 0;

    private IndicatorNotices() {}

    static Notice of(IndicatorBreached event) {
        return new Notice(
                NoticeKind.INDICATOR_BREACHED,
                event.organisation(),
                about(event.breachId()),
                "BREACHED",
                NO_LADDER,
                event.unitCodes(),
                event.series(),
                event.planId(),
                new Facts.Measured(
                        event.series(),
                        event.indicator(),
                        event.value(),
                        event.comparator(),
                        event.limit(),
                        event.unit(),
                        event.observedAt(),
                        event.station(),
                        event.clause(),
                        event.detectionLimit()));
    }

    static Notice of(IndicatorRecovered event) {
        return new Notice(
                NoticeKind.INDICATOR_RECOVERED,
                event.organisation(),
                about(event.breachId()),
                "RECOVERED",
                NO_LADDER,
                event.unitCodes(),
                event.series(),
                null,
                new Facts.Measured(
                        event.series(),
                        event.indicator(),
                        event.value(),
                        event.comparator(),
                        event.limit(),
                        event.unit(),
                        event.observedAt(),
                        null,
                        null,
                        event.detectionLimit()));
    }

    static Notice of(BreachWithdrawn event) {
        return new Notice(
                NoticeKind.BREACH_WITHDRAWN,
                event.organisation(),
                about(event.breachId()),
                "WITHDRAWN",
                NO_LADDER,
                event.unitCodes(),
                event.series(),
                event.planId(),
                new Facts.Measured(
                        event.series(),
                        event.indicator(),
                        event.value(),
                        event.comparator(),
                        event.limit(),
                        event.unit(),
                        event.observedAt(),
                        null,
                        null,
                        event.detectionLimit()));
    }

    /** To the office, each silence anew. */
    static Notice of(FeedSilent event, UUID eventId) {
        return heard(
                NoticeKind.FEED_SILENT,
                event.organisation(),
                eventId,
                new Facts.Heard(
                        event.series(),
                        event.indicator(),
                        event.station(),
                        event.lastObservedAt(),
                        event.expectedMinutes(),
                        event.tolerated()));
    }

    /** To the office, once a silence. */
    static Notice of(FeedResumed event, UUID eventId) {
        return heard(
                NoticeKind.FEED_RESUMED,
                event.organisation(),
                eventId,
                new Facts.Heard(event.series(), event.indicator(), event.station(), event.lastObservedAt(), 0, 0));
    }

    private static Notice heard(NoticeKind kind, String organisation, UUID eventId, Facts.Heard facts) {
        return new Notice(
                kind,
                organisation,
                about(eventId),
                kind.name(),
                NO_LADDER,
                List.of(organisation),
                facts.series(),
                null,
                facts);
    }

    /** Where another breach stands in its place people have heard of that one, and nothing changes for them. */
    static boolean isWorthTelling(BreachWithdrawn event) {
        return event.reason().equals("NO_BREACH");
    }

    private static Notice.Subject about(UUID breachId) {
        return new Notice.Subject(breachId.toString(), 1);
    }
}
