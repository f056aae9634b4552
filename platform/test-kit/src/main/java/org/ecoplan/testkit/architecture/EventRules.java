package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** How events leave a service and come in. */
final class EventRules {
    private static final String SENDING_TYPES =
            "org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Emitter|Outgoing)"
                    + "|io\\.smallrye\\.reactive\\.messaging\\.(MutinyEmitter|EmitterType|annotations\\.Emitter)"
                    + "|io\\.smallrye\\.reactive\\.messaging\\.kafka\\.(KafkaProducer|KafkaClientService)"
                    + "|io\\.smallrye\\.reactive\\.messaging\\.kafka\\.api\\.OutgoingKafkaRecordMetadata";

    private EventRules() {}

    static List<HouseRule> of(Rooms rooms) {
        return List.of(
                HouseRule.everywhere(
                        "onlyTheOutboxSends",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(Names.KIT + ".messaging..")
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("org.apache.kafka.clients.producer..")
                                        .or(nameMatching(SENDING_TYPES)))
                                .because("what is sent beside the outbox is lost or doubled when the service dies")),
                HouseRule.about(
                        Ring.MESSAGING,
                        "everyEventComesInThroughTheInbox",
                        methods()
                                .that()
                                .areAnnotatedWith(Names.INCOMING)
                                .should(returnUniOfVoid())
                                .andShould(callTheInbox())
                                .allowEmptyShould(true) // a service may only tell and not listen
                                .because("an event that comes twice has one effect,"
                                        + " and it is acknowledged after the commit of that effect")));
    }

    private static ArchCondition<JavaMethod> returnUniOfVoid() {
        return new ArchCondition<>("return Uni<Void>") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean satisfied = method.getReturnType() instanceof JavaParameterizedType type
                        && type.toErasure().getName().equals(Names.UNI)
                        && type.getActualTypeArguments().stream()
                                .map(JavaType::getName)
                                .allMatch(Void.class.getName()::equals);
                events.add(new SimpleConditionEvent(
                        method,
                        satisfied,
                        method.getFullName() + " returns "
                                + method.getReturnType().getName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> callTheInbox() {
        return new ArchCondition<>("call the inbox of the kit") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean satisfied = method.getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTargetOwner().getName().equals(Names.INBOX));
                events.add(new SimpleConditionEvent(
                        method, satisfied, method.getFullName() + " does not call " + Names.INBOX));
            }
        };
    }
}
