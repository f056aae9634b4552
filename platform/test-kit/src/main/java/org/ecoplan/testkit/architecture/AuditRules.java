package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * What a person changes leaves who, what and why. A use case changes something for a person when it begins a transaction
 * of the ORM and either takes the caller's scope or is called by a resource. Readings that a feed pushes in a transaction
 * of the bare client are no such change: each is kept with what it replaced.
 */
final class AuditRules {
    private AuditRules() {}

    static List<HouseRule> of(Rooms rooms) {
        return List.of(HouseRule.about(
                Ring.APPLICATION,
                "everyChangeIsNoted",
                classes()
                        .that(rooms.actAs(Ring.APPLICATION))
                        .should(noteWhatTheyChangeForACaller(rooms))
                        .because("no value of the business is saved without a Change: who, what, why (ADR 013)")));
    }

    private static ArchCondition<JavaClass> noteWhatTheyChangeForACaller(Rooms rooms) {
        return new ArchCondition<>("note what they change for a caller in the audit trail") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (callsTheTrail(type)) {
                    return;
                }
                type.getMethods().stream()
                        .filter(method -> beginsATransaction(method) && isForACaller(method, rooms))
                        .map(method -> method.getFullName() + " changes something and does not call " + Names.CHANGES)
                        .forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
            }
        };
    }

    private static boolean callsTheTrail(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(Names.CHANGES));
    }

    private static boolean beginsATransaction(JavaMethod method) {
        return method.isAnnotatedWith(Names.WITH_TRANSACTION)
                || method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getName().equals(Names.PANACHE)
                                && call.getName().equals("withTransaction"));
    }

    private static boolean isForACaller(JavaMethod method, Rooms rooms) {
        return method.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.getName().equals(Names.CALLER_SCOPE))
                || method.getAccessesToSelf().stream()
                        .anyMatch(access -> rooms.actsAs(Ring.REST, access.getOriginOwner()));
    }
}
