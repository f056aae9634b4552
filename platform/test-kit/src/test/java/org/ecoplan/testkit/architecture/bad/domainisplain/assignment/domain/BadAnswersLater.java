package org.ecoplan.testkit.architecture.bad.domainisplain.assignment.domain;

import io.smallrye.mutiny.Uni;

class BadAnswersLater {
    Uni<Void> acknowledge() {
        return Uni.createFrom().voidItem();
    }
}
