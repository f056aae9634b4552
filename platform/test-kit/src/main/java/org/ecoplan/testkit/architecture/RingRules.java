package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/** Which room may know which. */
final class RingRules {
    private final Rooms rooms;

    private RingRules(Rooms rooms) {
        this.rooms = rooms;
    }

    static List<HouseRule> of(Rooms rooms) {
        return new RingRules(rooms).all();
    }

    private List<HouseRule> all() {
        return List.of(
                HouseRule.about(
                        Ring.DOMAIN,
                        "domainIsPlain",
                        classes()
                                .that(rooms.in(Ring.DOMAIN))
                                .should()
                                .onlyDependOnClassesThat(or(
                                        resideInAnyPackage("java..", "org.jspecify..", "org.ecoplan.kernel.."),
                                        rooms.in(Ring.DOMAIN)))
                                .because("what decides is plain Java that can be read and tested by itself")),
                HouseRule.about(
                        Ring.APPLICATION,
                        "applicationKnowsNoEdge",
                        noClasses()
                                .that(rooms.in(Ring.APPLICATION))
                                .should()
                                .dependOnClassesThat(rooms.in(Ring.REST, Ring.MESSAGING, Ring.PERSISTENCE))
                                .because("a use case does not know who calls it and where its things are kept")),
                HouseRule.everywhere(
                        "featuresMeetInApplication",
                        classes()
                                .should(reachOtherFeaturesOnlyThroughTheirApplication())
                                .because("a feature can change inside as long as its application stays"
                                        + " (typed ids are how features name each other's things)")),
                HouseRule.everywhere(
                        "noCyclesBetweenFeatures",
                        slices().matching(rooms.basePackage() + ".(*)..")
                                .should()
                                .beFreeOfCycles()
                                .because("a feature must be understood without the ones that stand on it")),
                HouseRule.about(
                        Ring.PERSISTENCE,
                        "persistenceIsHidden",
                        classes()
                                .that(rooms.actAs(Ring.PERSISTENCE))
                                .and()
                                .areTopLevelClasses()
                                .should()
                                .notBePublic()
                                .because("only the port in application is known to others")),
                HouseRule.about(Ring.DOMAIN, "domainIsNullMarked", nullMarked(Ring.DOMAIN)),
                HouseRule.about(Ring.APPLICATION, "applicationIsNullMarked", nullMarked(Ring.APPLICATION)));
    }

    private ArchRule nullMarked(Ring ring) {
        DescribedPredicate<JavaClass> inANullMarkedPackage = describe(
                "reside in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(Names.NULL_MARKED));
        return classes()
                .that(rooms.in(ring))
                .should(ArchCondition.from(inANullMarkedPackage))
                .because("NullAway checks only what is marked");
    }

    private ArchCondition<JavaClass> reachOtherFeaturesOnlyThroughTheirApplication() {
        return new ArchCondition<>("reach other features only through their application") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<String> home = rooms.featureOf(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    Optional<String> other = rooms.featureOf(target);
                    if (home.isPresent() && other.isPresent() && !home.equals(other) && !isOpenToOthers(target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private boolean isOpenToOthers(JavaClass type) {
        return rooms.actsAs(Ring.APPLICATION, type) || isIdOfTheDomain(type);
    }

    private boolean isIdOfTheDomain(JavaClass type) {
        return rooms.actsAs(Ring.DOMAIN, type)
                && type.isRecord()
                && type.getSimpleName().endsWith("Id")
                && type.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
