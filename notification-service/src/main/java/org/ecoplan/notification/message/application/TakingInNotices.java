package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.routing.Route;
import org.ecoplan.notification.routing.RoutingPolicy;

/**
 * Takes a notice in: one message a unit and route, in the transaction of the inbox. The same notice again, also
 * under another event id, adds nothing.
 */
@ApplicationScoped
public class TakingInNotices {
    private final Messages messages;
    private final ClosedMatters matters;
    private final CoordinatingOffices offices;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    TakingInNotices(
            Messages messages,
            ClosedMatters matters,
            CoordinatingOffices offices,
            DeliveryTimes times,
            ServiceClock clock) {
        this.messages = messages;
        this.matters = matters;
        this.offices = offices;
        this.times = times;
        this.clock = clock;
    }

    /** @param cause id of the event */
    public Uni<Void> take(Notice notice, UUID cause) {
        return offices.inPlaceOf(notice.organisation(), namedIn(notice))
                .flatMap(units -> messages.addAll(
                        units.stream()
                                .flatMap(unitCode -> RoutingPolicy.routesOf(notice.kind(), notice.posts()).stream()
                                        .map(route -> messageOf(notice, unitCode, route, cause)))
                                .toList(),
                        clock.now()));
    }

    /** The notice to those posts, by those channels, to which earlier messages about the same went. */
    Uni<Void> follow(List<MessageKey> earlier, Notice notice, UUID cause) {
        return messages.addAll(
                earlier.stream()
                        .map(key -> messageOf(
                                notice, key.unitCode(), new Route(key.post(), key.channel(), Route.AT_ONCE), cause))
                        .toList(),
                clock.now());
    }

    /** What the subjects asked for was done: pending reminders of them are needless. */
    public Uni<Void> closeMatters(List<String> subjects, UUID cause) {
        return matters.close(subjects, cause, clock.now());
    }

    /** What the subjects asked for was not done after all, or is asked anew: from now on it is reminded of again. */
    public Uni<Void> reopenMatters(List<String> subjects) {
        return matters.reopen(subjects);
    }

    /** The subject is due by another day: reminders of the deadline before are needless. */
    public Uni<Void> moveDeadline(String subject, long version) {
        return matters.overtake(subject, version, "DEADLINE_MOVED");
    }

    /** Nobody presses for the subject for a while: what waits of before is needless. */
    public Uni<Void> acknowledge(String subject, long version) {
        return matters.overtake(subject, version, "ACKNOWLEDGED");
    }

    /** A notice that names no unit is the business of the whole organisation. */
    private static List<String> namedIn(Notice notice) {
        return notice.unitCodes().isEmpty() ? List.of(notice.organisation()) : notice.unitCodes();
    }

    private Message messageOf(Notice notice, String unitCode, Route route, UUID cause) {
        return new Message(
                MessageId.fresh(),
                notice.organisation(),
                notice.kind(),
                new MessageKey(notice.about(), notice.rung(), unitCode, route.post(), route.channel()),
                notice.urgency(),
                Turn.of(route.level(), notice.topic()),
                cause,
                notice.planId(),
                notice.facts(),
                clock.realNow(),
                Delivery.pending(times.firstTry(notice.kind(), clock.realNow())),
                null);
    }
}
