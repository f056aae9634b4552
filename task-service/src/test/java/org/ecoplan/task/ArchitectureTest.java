package org.ecoplan.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.ecoplan.testkit.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("org.ecoplan.task");
    }

    /** Obligations know nothing of those who use them, duties their obligations only, rounds duties and no reports. */
    @Test
    void eachFeatureStandsOnTheFeaturesBelowIt() {
        String obligation = "org.ecoplan.task.obligation..";
        String assignment = "org.ecoplan.task.assignment..";
        String round = "org.ecoplan.task.round..";
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ecoplan.task");
        noClasses()
                .that()
                .resideInAPackage(obligation)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(featuresBesides("obligation"))
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(assignment)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(featuresBesides("assignment|obligation"))
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(round)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(featuresBesides("round|assignment|obligation"))
                .check(classes);
    }

    private static String[] featuresBesides(String names) {
        return Stream.of(
                        "assignment",
                        "obligation",
                        "ladder",
                        "report",
                        "round",
                        "extension",
                        "suspension",
                        "evidence",
                        "plan",
                        "target",
                        "progress",
                        "quota",
                        "order",
                        "problem",
                        "clue",
                        "summary",
                        "workitem",
                        "timeline")
                .filter(feature -> !feature.matches(names))
                .map(feature -> "org.ecoplan.task." + feature + "..")
                .toArray(String[]::new);
    }
}
