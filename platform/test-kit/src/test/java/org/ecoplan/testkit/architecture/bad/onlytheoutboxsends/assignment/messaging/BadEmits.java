package org.ecoplan.testkit.architecture.bad.onlytheoutboxsends.assignment.messaging;

import io.smallrye.reactive.messaging.MutinyEmitter;

class BadEmits {
    MutinyEmitter<String> emitter;
}
