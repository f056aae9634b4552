package org.ecoplan.testkit.architecture.bad.nochaingrowswiththedata.assignment.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;

class BadReduces {
    Uni<Void> tellAll(List<String> events) {
        return events.stream()
                .reduce(
                        Uni.createFrom().voidItem(),
                        (all, event) -> all.replaceWith(event).replaceWithVoid(),
                        (one, other) -> other);
    }
}
