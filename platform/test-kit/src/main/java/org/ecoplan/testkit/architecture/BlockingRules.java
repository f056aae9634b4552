package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.Set;

/** Nothing holds a thread up. */
final class BlockingRules {
    private static final Set<String> SLEEPERS = Set.of("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep");

    private BlockingRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.everywhere(
                        "nothingSleeps",
                        noClasses()
                                .should()
                                .accessTargetWhere(describe(
                                        "sleeps",
                                        access -> SLEEPERS.contains(
                                                access.getTargetOwner().getName() + "."
                                                        + access.getTarget().getName())))
                                .because("a sleeping thread serves nobody and its time is a guess")),
                HouseRule.everywhere(
                        "nothingWaitsForEver",
                        noClasses()
                                .should()
                                .accessTargetWhere(describe(
                                        "waits without a limit",
                                        access -> access.getTargetOwner()
                                                        .getName()
                                                        .equals("io.smallrye.mutiny.groups.UniAwait")
                                                && access.getTarget().getName().equals("indefinitely")))
                                .because("each wait has a time limit: await().atMost(…)")),
                HouseRule.everywhere(
                        "noJdbc",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..tool..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal..")
                                .because("JDBC blocks the event loop; Flyway and tools (packages named tool) may")));
    }
}
