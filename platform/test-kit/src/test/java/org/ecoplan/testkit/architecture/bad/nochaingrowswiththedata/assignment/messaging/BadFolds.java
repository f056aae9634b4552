package org.ecoplan.testkit.architecture.bad.nochaingrowswiththedata.assignment.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;

class BadFolds {
    Uni<Void> tellAll(List<String> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String event : events) {
            all = all.flatMap(done -> tell(event));
        }
        return all;
    }

    private static Uni<Void> tell(String event) {
        return Uni.createFrom().item(event).replaceWithVoid();
    }
}
