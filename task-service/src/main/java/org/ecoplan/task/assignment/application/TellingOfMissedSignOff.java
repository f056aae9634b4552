package org.ecoplan.task.assignment.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.SignOffPolicy;

/**
 * Tells that duties are not signed for: the contact on the day after the time is over, then the supervising leader. After
 * a downtime the newest rung that was crossed speaks, an older one is only recorded. Each duty carries the day of its next
 * rung, so that nothing is looked at twice and nothing is told twice.
 */
@ApplicationScoped
class TellingOfMissedSignOff {
    private static final int CHUNK = 500;

    private final UnsignedDuties unsigned;
    private final AssignmentEvents events;
    private final ServiceClock clock;
    private final SignOffPolicy policy;

    TellingOfMissedSignOff(
            UnsignedDuties unsigned, AssignmentEvents events, ServiceClock clock, SignOffSettings settings) {
        this.unsigned = unsigned;
        this.events = events;
        this.clock = clock;
        this.policy = settings.policy();
    }

    /** Does the next chunk; answers whether there may be more. */
    @WithTransaction
    Uni<Boolean> next(LocalDate today) {
        Instant now = clock.now();
        return unsigned.holdNext(today, CHUNK)
                .call(duties -> InOrder.each(sameDays(duties).values(), group -> tell(group, today, now)))
                .map(duties -> duties.size() == CHUNK);
    }

    private static Map<Days, List<UnsignedDuty>> sameDays(List<UnsignedDuty> duties) {
        return duties.stream()
                .collect(groupingBy(duty -> new Days(duty.signBy(), duty.nextRung()), LinkedHashMap::new, toList()));
    }

    private record Days(LocalDate signBy, LocalDate nextRung) {}

    private Uni<Void> tell(List<UnsignedDuty> group, LocalDate today, Instant now) {
        UnsignedDuty one = group.get(0);
        List<SignOffPolicy.Standing> crossed = policy.crossed(one.signBy(), one.nextRung(), today);
        SignOffPolicy.Standing newest = crossed.isEmpty() ? null : crossed.get(crossed.size() - 1);
        return InOrder.each(crossed, each -> record(group, each.rung(), each.equals(newest), now))
                .flatMap(done -> unsigned.goOn(
                        group, policy.nextAfter(today, one.signBy()).orElse(null)));
    }

    private Uni<Void> record(List<UnsignedDuty> group, SignOffPolicy.Rung rung, boolean speaks, Instant now) {
        return unsigned.record(group, rung, speaks, now)
                .flatMap(recorded -> speaks && !recorded.isEmpty()
                        ? events.signOffMissed(recorded, rung, now)
                        : Uni.createFrom().voidItem());
    }
}
