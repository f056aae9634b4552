package org.ecoplan.testkit.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is shown to refuse its bad classes, those whose names begin with {@code Bad}, and nothing else. */
class HouseRulesTest {
    private static final String HERE = HouseRulesTest.class.getPackageName();
    private static final String GOOD = HERE + ".good";
    private static final JavaClasses GOOD_CLASSES = classesOf(GOOD);

    static Stream<String> ruleNames() {
        return HouseRules.all(new Rooms(GOOD, GOOD_CLASSES)).stream().map(HouseRule::name);
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void refusesEachBadClassByItsRuleAndByNoOther(String ruleName) {
        // Given
        String basePackage = HERE + ".bad." + ruleName.toLowerCase(Locale.ROOT);
        JavaClasses classes = classesOf(basePackage);
        List<String> badClasses = classes.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.startsWith("Bad"))
                .toList();

        // When
        List<HouseRule> rules = HouseRules.all(new Rooms(basePackage, classes));

        // Then
        assertThat(rules.stream()
                        .filter(rule -> evaluate(rule, classes).hasViolation())
                        .map(HouseRule::name))
                .containsExactly(ruleName);
        String report = rules.stream()
                .map(rule -> evaluate(rule, classes).getFailureReport().toString())
                .reduce("", String::concat);
        assertThat(badClasses)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(report).contains("." + name));
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void saysWhy(String ruleName) {
        assertThat(HouseRules.all(new Rooms(GOOD, GOOD_CLASSES)).stream()
                        .filter(rule -> rule.name().equals(ruleName))
                        .map(rule -> rule.rule().getDescription()))
                .singleElement()
                .asString()
                .contains(", because ");
    }

    @Test
    void hasAFolderOfBadClassesForEachRuleAndNoOther() {
        JavaClasses bad = classesOf(HERE + ".bad");
        Rooms folderOfEachRule = new Rooms(HERE + ".bad", bad);
        Set<String> folders = bad.stream()
                .flatMap(type -> folderOfEachRule.featureOf(type).stream())
                .collect(toSet());
        assertThat(folders)
                .isEqualTo(
                        ruleNames().map(name -> name.toLowerCase(Locale.ROOT)).collect(toSet()));
    }

    @Test
    void passesAGoodService() {
        assertThatCode(() -> HouseRules.check(GOOD_CLASSES, GOOD, EnumSet.allOf(Ring.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void leavesTheKitItsClockItsProducerAndItsTransactions() {
        String kit = "org.ecoplan.kit";
        assertThatCode(() -> HouseRules.check(classesOf(kit), kit, EnumSet.noneOf(Ring.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void looksAtTheClassesOfTheModuleInWhoseFolderItRuns() {
        assertThatThrownBy(() -> HouseRules.check(GOOD))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no class in " + GOOD);
        assertThatThrownBy(() -> HouseRules.check("org.ecoplan.testkit"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("org.ecoplan.testkit has the rings []");
    }

    @Test
    void failsWhereTheBasePackageHasNoClass() {
        String nowhere = HERE + ".nowhere";
        assertThatThrownBy(() -> HouseRules.check(GOOD_CLASSES, nowhere, EnumSet.allOf(Ring.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no class in " + nowhere);
    }

    @Test
    void failsWhereARingIsNamedThatIsNotThere() {
        String base = HERE + ".bad.nothingsleeps";
        assertThatThrownBy(() -> HouseRules.check(classesOf(base), base, EnumSet.of(Ring.MESSAGING, Ring.DOMAIN)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has the rings [MESSAGING], named are [DOMAIN, MESSAGING]")
                .hasMessageContaining("domainIsPlain: ")
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void failsWhereARingIsThereThatIsNotNamed() {
        assertThatThrownBy(() -> HouseRules.check(GOOD_CLASSES, GOOD, EnumSet.complementOf(EnumSet.of(Ring.DOMAIN))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has the rings [DOMAIN, APPLICATION, PERSISTENCE, REST, MESSAGING]");
    }

    @Test
    void asksForNoListenerWhereAServiceOnlyTells() {
        String base = HERE + ".bad.nothingsleeps";
        assertThatThrownBy(() -> HouseRules.check(classesOf(base), base, EnumSet.of(Ring.MESSAGING)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothingSleeps: ")
                .hasMessageNotContaining("everyEventComesInThroughTheInbox");
    }

    private static EvaluationResult evaluate(HouseRule rule, JavaClasses classes) {
        return rule.rule().allowEmptyShould(true).evaluate(classes);
    }

    private static JavaClasses classesOf(String basePackage) {
        return new ClassFileImporter().importPackages(basePackage);
    }
}
