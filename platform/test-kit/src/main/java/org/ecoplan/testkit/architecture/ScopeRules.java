package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What exists for a caller. From each endpoint the calls are followed through the service; wherever they arrive
 * at a query of a repository, its first parameter must be the caller's scope.
 *
 * <p>A repository is a port that a class in {@code persistence} implements, that class itself, or in a flat
 * feature the class that opens the database session. A query gives back things of the service, or a collection
 * or an optional of anything; a method that is handed the kind of thing it gives back is no query, and neither
 * is one that answers with an id, a number or nothing. What only jobs and events call has no caller and needs
 * no scope. An endpoint that is open to everybody has none either: what it may reach says {@code ForEverybody} in its name.
 */
final class ScopeRules {
    private static final Set<String> MANY_OR_PERHAPS_ONE =
            Set.of("java.util.Optional", "java.util.Map", "java.util.stream.Stream", "io.smallrye.mutiny.Multi");
    private static final String FOR_EVERYBODY = "ForEverybody";
    private static final String SESSIONS = "io.quarkus.hibernate.reactive.panache";

    private final Rooms rooms;

    private ScopeRules(Rooms rooms) {
        this.rooms = rooms;
    }

    static List<HouseRule> of(Rooms rooms) {
        return List.of(HouseRule.about(
                Ring.REST,
                "everyQueryTakesTheScope",
                methods()
                        .that(RestRules.IS_AN_ENDPOINT)
                        .should(new ScopeRules(rooms).reachOnlyQueriesThatTakeTheScope())
                        .because("what is outside of the caller's scope does not exist for the caller")));
    }

    private ArchCondition<JavaMethod> reachOnlyQueriesThatTakeTheScope() {
        return new ArchCondition<>("reach only queries whose first parameter is the caller's scope") {
            @Override
            public void check(JavaMethod endpoint, ConditionEvents events) {
                queriesReachedFrom(endpoint)
                        .filter(query -> !takesTheScopeFirst(query))
                        .filter(query -> !(RestRules.isOpenToEverybody(endpoint) && isForEverybody(query)))
                        .map(query -> endpoint.getFullName() + " reaches " + query.getFullName()
                                + " which does not take the caller's scope first")
                        .forEach(fault -> events.add(SimpleConditionEvent.violated(endpoint, fault)));
            }
        };
    }

    private Stream<JavaCodeUnit> queriesReachedFrom(JavaMethod endpoint) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(endpoint));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        Set<JavaCodeUnit> queries = new HashSet<>();
        while (!open.isEmpty()) {
            for (JavaCodeUnit called : calledBy(open.remove())) {
                if (isRepository(called.getOwner())) {
                    if (isQuery(called)) {
                        queries.add(called);
                    }
                } else if (seen.add(called)) {
                    open.add(called);
                }
            }
        }
        return queries.stream();
    }

    /** What a method calls or refers to inside the service; for an interface what implements it. */
    private List<JavaCodeUnit> calledBy(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(CodeUnitAccessTarget.class::isInstance)
                .map(CodeUnitAccessTarget.class::cast)
                .filter(target -> rooms.isOwn(target.getOwner()))
                .flatMap(target -> target.resolveMember().stream())
                .flatMap(called -> Stream.concat(Stream.of(called), implementationsOf(called)))
                .toList();
    }

    private Stream<JavaCodeUnit> implementationsOf(JavaCodeUnit called) {
        if (isRepository(called.getOwner())) {
            return Stream.empty();
        }
        String[] parameters =
                called.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return called.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.tryGetMethod(called.getName(), parameters).stream());
    }

    private boolean isRepository(JavaClass type) {
        if (rooms.isFlat(type)) {
            return rooms.actsAs(Ring.APPLICATION, type) && opensSessions(type);
        }
        return rooms.actsAs(Ring.PERSISTENCE, type)
                || type.isInterface()
                        && type.getAllSubclasses().stream().anyMatch(sub -> rooms.actsAs(Ring.PERSISTENCE, sub));
    }

    private static boolean opensSessions(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(SESSIONS));
    }

    private boolean isQuery(JavaCodeUnit unit) {
        Set<JavaClass> given = unit.getReturnType().getAllInvolvedRawTypes();
        Set<JavaClass> things = given.stream()
                .filter(rooms::isOwn)
                .filter(type -> !type.getSimpleName().endsWith("Id"))
                .collect(toSet());
        boolean takesWhatItGives = unit.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(things::contains);
        boolean manyOrPerhapsOne = given.stream()
                .anyMatch(
                        type -> type.isAssignableTo(Collection.class) || MANY_OR_PERHAPS_ONE.contains(type.getName()));
        return !takesWhatItGives && (manyOrPerhapsOne || !things.isEmpty());
    }

    private static boolean isForEverybody(JavaCodeUnit query) {
        return query.getName().endsWith(FOR_EVERYBODY);
    }

    private static boolean takesTheScopeFirst(JavaCodeUnit query) {
        List<JavaClass> parameters = query.getRawParameterTypes();
        return !parameters.isEmpty() && parameters.get(0).getName().equals(Names.CALLER_SCOPE);
    }
}
