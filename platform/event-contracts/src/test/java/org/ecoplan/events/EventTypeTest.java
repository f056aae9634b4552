package org.ecoplan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCloudEventTypeAndNamedAsItsRecord(EventType type) {
        assertThat(EventType.ofCloudEventType(type.cloudEventType())).contains(type);
        assertThat(type.payload().getSimpleName()).isEqualTo(type.eventName());
    }

    @Test
    void knowsNoOtherType() {
        assertThat(EventType.ofCloudEventType("org.ecoplan.TaskOverdue.v2")).isEmpty();
        assertThatThrownBy(() -> EventType.of(new Stranger())).isInstanceOf(IllegalArgumentException.class);
    }

    private record Stranger() {}
}
