package org.ecoplan.testkit.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which feature and which ring a class of a service stands in. A feature without rings is flat: there a class
 * counts for the ring whose part it plays.
 */
final class Rooms {
    private final String basePackage;
    private final JavaClasses classes;
    private final Set<String> ringed;

    Rooms(String basePackage, JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new AssertionError("no class in " + basePackage);
        }
        this.basePackage = basePackage;
        this.classes = classes;
        this.ringed = classes.stream()
                .filter(type -> ringOf(type).isPresent())
                .flatMap(type -> featureOf(type).stream())
                .collect(toSet());
    }

    String basePackage() {
        return basePackage;
    }

    Set<Ring> rings() {
        return classes.stream()
                .flatMap(type -> ringOf(type).stream())
                .collect(toCollection(() -> EnumSet.noneOf(Ring.class)));
    }

    /** Whether the class is the service's own, in whatever feature. */
    boolean isOwn(JavaClass type) {
        return type.getPackageName().equals(basePackage)
                || type.getPackageName().startsWith(basePackage + ".");
    }

    /** The first room below the service; empty in its root and for what other modules put below the same name. */
    Optional<String> featureOf(JavaClass type) {
        List<String> path = pathOf(type);
        return path.isEmpty() || !classes.contain(type.getName()) ? Optional.empty() : Optional.of(path.get(0));
    }

    Optional<Ring> ringOf(JavaClass type) {
        List<String> path = pathOf(type);
        return path.size() < 2 ? Optional.empty() : Ring.ofPackageName(path.get(1));
    }

    boolean isFlat(JavaClass type) {
        return featureOf(type).filter(feature -> !ringed.contains(feature)).isPresent();
    }

    /** Whether the class stands in the ring or, in a flat feature, plays its part. */
    boolean actsAs(Ring ring, JavaClass type) {
        return isFlat(type)
                ? partOf(topLevel(type)) == ring
                : ringOf(type).filter(ring::equals).isPresent();
    }

    DescribedPredicate<JavaClass> in(Ring... rings) {
        List<Ring> wanted = List.of(rings);
        return DescribedPredicate.describe(
                "reside in the ring " + wanted,
                type -> ringOf(type).filter(wanted::contains).isPresent());
    }

    DescribedPredicate<JavaClass> actAs(Ring ring) {
        return DescribedPredicate.describe("act as " + ring, type -> actsAs(ring, type));
    }

    static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Rooms::topLevel).orElse(type);
    }

    private static Ring partOf(JavaClass type) {
        if (type.isAnnotatedWith(Names.PATH)) {
            return Ring.REST;
        }
        if (Names.isEntity(type)) {
            return Ring.PERSISTENCE;
        }
        boolean takesEventsIn = type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Names.INCOMING));
        return takesEventsIn ? Ring.MESSAGING : Ring.APPLICATION;
    }

    private List<String> pathOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(basePackage + ".")
                ? List.of(name.substring(basePackage.length() + 1).split("\\."))
                : List.of();
    }
}
