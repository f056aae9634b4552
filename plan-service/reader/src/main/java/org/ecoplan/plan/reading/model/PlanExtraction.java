package org.ecoplan.plan.reading.model;

import java.util.List;

/**
 * 读取结果: all that was read from one document, what could not be decided, and which numbers are no targets.
 *
 * @param likeness            whether it looks like a plan; where not, nothing else was read
 * @param problems            反馈问题 of a list that puts things right
 * @param coverage            how much of the document is accounted for, and what was not used
 * @param defaultImplementers 以下均需…实施,不再重复: carried down to every task that follows
 */
public record PlanExtraction(
        String source,
        DocumentHeader document,
        PlanLikeness likeness,
        List<ReadTarget> headlineTargets,
        List<ReadUnit> defaultImplementers,
        List<ReadAction> actions,
        List<ReadTask> tasks,
        List<ReadProblem> problems,
        List<ReadMechanism> mechanisms,
        List<RepeatedDuty> repeatedDuties,
        List<Undecided> undecided,
        List<UnusedNumber> unusedNumbers,
        NumberingCheck numbering,
        Coverage coverage,
        List<String> warnings) {

    public PlanExtraction {
        headlineTargets = List.copyOf(headlineTargets);
        defaultImplementers = List.copyOf(defaultImplementers);
        actions = List.copyOf(actions);
        tasks = List.copyOf(tasks);
        problems = List.copyOf(problems);
        mechanisms = List.copyOf(mechanisms);
        repeatedDuties = List.copyOf(repeatedDuties);
        undecided = List.copyOf(undecided);
        unusedNumbers = List.copyOf(unusedNumbers);
        warnings = List.copyOf(warnings);
    }
}
