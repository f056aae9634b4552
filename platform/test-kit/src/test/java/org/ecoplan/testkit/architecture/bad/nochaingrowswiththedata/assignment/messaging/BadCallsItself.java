package org.ecoplan.testkit.architecture.bad.nochaingrowswiththedata.assignment.messaging;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class BadCallsItself {
    Uni<Integer> drain(Supplier<Uni<Integer>> batch) {
        return batch.get()
                .flatMap(sent -> sent > 0 ? drain(batch) : Uni.createFrom().item(0));
    }
}
