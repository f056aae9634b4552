package org.ecoplan.notification.message.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.Routine.Placed;
import org.ecoplan.notification.message.application.Routine.Waiting;
import org.ecoplan.notification.message.domain.OfficeHours;

/**
 * Sums routine matters up (每日汇总): in the office hours of an organisation each of its people gets one digest a channel
 * and working day. A step takes some people of one organisation, each with all of their posts.
 */
@ApplicationScoped
public class SummingUp {
    private static final int PEOPLE_AT_ONCE = 50;
    private static final int WITHOUT_ANYBODY_AT_ONCE = 500;

    private final Routine routine;
    private final Messages messages;
    private final Recipients recipients;
    private final Offices offices;
    private final Settlements settlements;
    private final DigestSettings settings;
    private final DeliveryTimes times;
    private final ServiceClock clock;

    SummingUp(
            Routine routine,
            Messages messages,
            Recipients recipients,
            Offices offices,
            Settlements settlements,
            DigestSettings settings,
            DeliveryTimes times,
            ServiceClock clock) {
        this.routine = routine;
        this.messages = messages;
        this.recipients = recipients;
        this.offices = offices;
        this.settlements = settlements;
        this.settings = settings;
        this.times = times;
        this.clock = clock;
    }

    /** One step; answers whether there may be more. */
    @WithTransaction
    public Uni<Boolean> step(Channel channel) {
        return messages.awaitTurn(channel).flatMap(ours -> stepInTurn(channel));
    }

    private Uni<Boolean> stepInTurn(Channel channel) {
        Instant now = clock.realNow();
        Instant shown = clock.now();
        Uni<Void> clockPutBack = clock.movable()
                ? routine.forgetDigestsAfter(shown)
                : Uni.createFrom().voidItem();
        return clockPutBack
                .flatMap(done -> routine.readyOrganisation(
                        channel, now, shown, now.minus(settings.quiet()), now.minus(settings.longest())))
                .flatMap(ready -> ready.isEmpty()
                        ? Uni.createFrom().item(false)
                        : stepOf(new Waiting(ready.get(), channel, now, shown)).replaceWith(true));
    }

    private Uni<Void> stepOf(Waiting waiting) {
        return offices.of(Set.of(waiting.organisation())).flatMap(all -> {
            OfficeHours hours = Objects.requireNonNull(all.get(waiting.organisation()));
            return hours.areOpen(waiting.shown())
                    ? sumUp(waiting, hours)
                    : routine.holdBack(waiting, hours.nextOpening(waiting.shown()));
        });
    }

    private Uni<Void> sumUp(Waiting waiting, OfficeHours hours) {
        return routine.skipNeedless(waiting)
                .flatMap(done -> routine.places(waiting))
                .flatMap(places -> recipients.find(waiting.channel(), places).flatMap(found -> {
                    Map<UUID, List<Placed>> people = new LinkedHashMap<>();
                    Map<Place, String> withoutAnybody = new LinkedHashMap<>();
                    found.forEach((place, finding) -> {
                        if (finding instanceof Recipients.Somebody somebody) {
                            people.computeIfAbsent(somebody.recipient().holderId(), unknown -> new ArrayList<>())
                                    .add(new Placed(place, somebody.recipient()));
                        } else {
                            withoutAnybody.put(place, ((Recipients.Nobody) finding).reason());
                        }
                    });
                    List<Placed> some = people.values().stream()
                            .limit(PEOPLE_AT_ONCE)
                            .flatMap(List::stream)
                            .toList();
                    return waitOn(waiting, withoutAnybody)
                            .flatMap(done -> routine.sumUp(
                                    waiting, some, clock.today(), hours.openingAfter(clock.today()), settings.most()));
                }));
    }

    private Uni<Void> waitOn(Waiting waiting, Map<Place, String> withoutAnybody) {
        if (withoutAnybody.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return routine.at(waiting, List.copyOf(withoutAnybody.keySet()), WITHOUT_ANYBODY_AT_ONCE)
                .flatMap(some -> settlements.recordAll(some.stream()
                        .map(message -> message.with(times.withoutRecipient(
                                message, String.valueOf(withoutAnybody.get(Place.of(message))), waiting.now())))
                        .toList()));
    }
}
