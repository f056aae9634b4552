package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds a service against the rules of the house. A rule whose package pattern matches no class fails, and so
 * does a ring that is named but not there, or there but not named.
 */
public final class HouseRules {
    private static final Path CLASSES_OF_THE_MODULE = Path.of("target", "classes");

    private HouseRules() {}

    /** Checks the module in whose folder the test runs; it has classes in every ring. */
    public static void check(String basePackage) {
        check(basePackage, EnumSet.allOf(Ring.class));
    }

    /** Checks the module in whose folder the test runs; it has classes in just these rings. */
    public static void check(String basePackage, Set<Ring> rings) {
        check(new ClassFileImporter().importPath(CLASSES_OF_THE_MODULE), basePackage, rings);
    }

    static void check(JavaClasses imported, String basePackage, Set<Ring> rings) {
        JavaClasses classes = imported.that(resideInAPackage(basePackage + ".."));
        Rooms rooms = new Rooms(basePackage, classes);
        List<String> faults = new ArrayList<>();
        if (!rooms.rings().equals(rings)) {
            faults.add(basePackage + " has the rings " + rooms.rings() + ", named are " + rings);
        }
        for (HouseRule rule : all(rooms)) {
            if (rule.ring() == null || rings.contains(rule.ring())) {
                faultsOf(rule, classes).forEach(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), faults));
        }
    }

    static List<HouseRule> all(Rooms rooms) {
        return Stream.of(
                        RingRules.of(rooms),
                        EventRules.of(rooms),
                        TransactionRules.of(rooms),
                        TimeRules.all(),
                        BlockingRules.all(),
                        GrowthRules.all(),
                        RestRules.of(rooms),
                        ScopeRules.of(rooms),
                        AuditRules.of(rooms))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<String> faultsOf(HouseRule rule, JavaClasses classes) {
        try {
            rule.rule().check(classes);
            return Stream.empty();
        } catch (AssertionError broken) {
            return Stream.of(rule.name() + ": " + broken.getMessage());
        }
    }
}
