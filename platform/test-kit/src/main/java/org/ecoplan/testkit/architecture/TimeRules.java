package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Where time comes from. */
final class TimeRules {
    private static final Set<String> OTHER_READERS_OF_THE_MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.util.Calendar.getInstance");
    private static final Set<String> DEFAULT_ZONES = Set.of(
            "java.time.ZoneId.systemDefault", "java.util.TimeZone.getDefault", "java.time.Clock.systemDefaultZone");

    private static final DescribedPredicate<JavaAccess<?>> READS_THE_MACHINES_TIME = describe(
            "reads the machine's time",
            access -> isNowWithoutClock(access)
                    || isNewDate(access)
                    || OTHER_READERS_OF_THE_MACHINE.contains(nameOf(access)));

    private TimeRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.everywhere(
                        "timeComesFromTheClock",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(Names.KIT + ".time..")
                                .should()
                                .accessTargetWhere(READS_THE_MACHINES_TIME)
                                .because("a demonstration moves the one injected clock, and dates are arguments")),
                HouseRule.everywhere(
                        "noDefaultZone",
                        noClasses()
                                .should()
                                .accessTargetWhere(describe(
                                        "asks for the machine's zone",
                                        access -> DEFAULT_ZONES.contains(nameOf(access))))
                                .because("the days of plans are days in Asia/Shanghai, wherever the machine stands")));
    }

    private static boolean isNowWithoutClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getTarget().getName().equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget now
                && now.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isNewDate(JavaAccess<?> access) {
        return nameOf(access).equals("java.util.Date.<init>")
                && access.getTarget() instanceof CodeUnitAccessTarget constructor
                && constructor.getRawParameterTypes().isEmpty();
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }
}
