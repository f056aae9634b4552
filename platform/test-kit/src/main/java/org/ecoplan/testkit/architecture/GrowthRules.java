package org.ecoplan.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.tree.MethodNode;

/** Nothing grows with the data, and no standing work goes unseen. */
final class GrowthRules {
    private GrowthRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.everywhere(
                        "noChainGrowsWithTheData",
                        classes()
                                .should(haveNoChainOfTheLengthOfTheData())
                                .because(
                                        "a Uni folded over rows, or called again from its own lambda, needs a stack as deep"
                                                + " as the data and then ends without a word: loops are InOrder's, rows go in sets")),
                HouseRule.everywhere(
                        "eachJobIsAWorker",
                        methods()
                                .that()
                                .areAnnotatedWith(Names.SCHEDULED)
                                .should(workInSteps())
                                .allowEmptyShould(true) // a service may have no job
                                .because(
                                        "a job that hangs or fails again and again is seen in health: Worker.job or step")));
    }

    private static ArchCondition<JavaClass> haveNoChainOfTheLengthOfTheData() {
        return new ArchCondition<>("have no chain of Unis as long as the data") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<MethodNode> methods = Bytecode.methodsOf(type);
                String owner = type.getName().replace('.', '/');
                for (MethodNode method : methods) {
                    String place = type.getName() + "." + method.name;
                    report(events, type, Bytecode.foldsUniInALoop(method), place + " folds a Uni in a loop");
                    report(events, type, Bytecode.reducesToUni(method), place + " reduces a stream to a Uni");
                    report(events, type, Bytecode.callsItself(method, owner, methods), place + " calls itself");
                }
            }
        };
    }

    private static void report(ConditionEvents events, JavaClass type, boolean violated, String message) {
        events.add(new SimpleConditionEvent(type, !violated, message));
    }

    private static ArchCondition<JavaMethod> workInSteps() {
        return new ArchCondition<>("work in the steps of a Worker") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean satisfied = codeOf(method)
                        .flatMap(code -> code.getAccessesFromSelf().stream())
                        .anyMatch(access -> access.getTargetOwner().getName().equals(Names.WORKER));
                events.add(new SimpleConditionEvent(
                        method, satisfied, method.getFullName() + " does not work in the steps of " + Names.WORKER));
            }
        };
    }

    /** The method, and the methods of its class that it calls. */
    private static Stream<JavaCodeUnit> codeOf(JavaMethod method) {
        return Stream.concat(
                Stream.of(method),
                method.getOwner().getCodeUnits().stream()
                        .filter(other -> method.getAccessesFromSelf().stream()
                                .anyMatch(access -> access.getTargetOwner().equals(method.getOwner())
                                        && access.getTarget().getName().equals(other.getName()))));
    }
}
