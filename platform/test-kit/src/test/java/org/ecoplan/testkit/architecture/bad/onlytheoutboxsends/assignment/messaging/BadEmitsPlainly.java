package org.ecoplan.testkit.architecture.bad.onlytheoutboxsends.assignment.messaging;

import org.eclipse.microprofile.reactive.messaging.Emitter;

class BadEmitsPlainly {
    Emitter<String> emitter;
}
