package org.ecoplan.testkit.architecture.bad.nothingwaitsforever.assignment.messaging;

import io.smallrye.mutiny.Uni;

class BadWaits {
    Runnable wait(Uni<String> answer) {
        return () -> answer.await().indefinitely();
    }
}
