package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an endpoint shows and to whom. */
final class RestRules {
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    private static final Set<String> ROLES =
            Set.of("jakarta.annotation.security.RolesAllowed", PERMIT_ALL, "io.quarkus.security.Authenticated");
    static final DescribedPredicate<JavaCodeUnit> IS_AN_ENDPOINT = describe(
            "are endpoints",
            unit -> unit.isMetaAnnotatedWith(Names.HTTP_METHOD)
                    && !unit.getOwner().isAnnotatedWith(Names.REST_CLIENT));

    private RestRules() {}

    static List<HouseRule> of(Rooms rooms) {
        DescribedPredicate<JavaCodeUnit> shown = describe(
                "are seen in REST",
                unit -> rooms.ringOf(unit.getOwner()).filter(Ring.REST::equals).isPresent());
        return List.of(
                HouseRule.about(
                        Ring.REST,
                        "noEntityInRest",
                        codeUnits()
                                .that(IS_AN_ENDPOINT.or(shown))
                                .should(nameNoEntity())
                                .because("the tables may change without the API and the other way round")),
                HouseRule.about(
                        Ring.REST,
                        "everyEndpointNamesItsRoles",
                        methods()
                                .that(IS_AN_ENDPOINT)
                                .should(carryRoles())
                                .because("an endpoint that says nothing is open to everybody")));
    }

    private static ArchCondition<JavaCodeUnit> nameNoEntity() {
        return new ArchCondition<>("name no entity in the signature") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(Names::isEntity)
                        .map(entity -> unit.getFullName() + " names the entity " + entity.getName())
                        .forEach(fault -> events.add(SimpleConditionEvent.violated(unit, fault)));
            }
        };
    }

    private static ArchCondition<JavaMethod> carryRoles() {
        return new ArchCondition<>("carry their roles, themselves or on their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean satisfied = namesRoles(method) || namesRoles(method.getOwner());
                events.add(new SimpleConditionEvent(method, satisfied, method.getFullName() + " carries no roles"));
            }
        };
    }

    static boolean isOpenToEverybody(JavaMethod endpoint) {
        return endpoint.isAnnotatedWith(PERMIT_ALL) || endpoint.getOwner().isAnnotatedWith(PERMIT_ALL);
    }

    private static boolean namesRoles(CanBeAnnotated annotated) {
        return ROLES.stream().anyMatch(annotated::isAnnotatedWith);
    }
}
