package org.ecoplan.plan.reading.audit;

import java.util.List;
import org.ecoplan.plan.reading.model.NumberingCheck;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.Outline;
import org.ecoplan.plan.reading.outline.TaskPlan;
import org.ecoplan.plan.reading.text.CleanText;

/** 编号核对: counts the tasks found against the row of their printed ordinals and tells where the row breaks. */
public final class NumberingAudit {

    private NumberingAudit() {}

    public static NumberingCheck of(Outline outline, TaskPlan plan, int found, CleanText text) {
        List<NumberingCheck.Break> breaks = outline.breaks().stream()
                .map(one -> new NumberingCheck.Break(
                        text.span(one.ordinal().start(), one.ordinal().end()),
                        "编号不连续:此处为" + one.ordinal().number() + ",按顺序应为" + one.expected()))
                .toList();
        return new NumberingCheck(found, Math.max(printed(plan.tasks()), found), breaks);
    }

    /** The number of tasks that the ordinals ask for: each row of rising ordinals from its first to its last. */
    private static int printed(List<Node> tasks) {
        int sum = 0;
        for (int i = 0; i < tasks.size(); i++) {
            boolean goesOn = i > 0 && continues(tasks.get(i - 1), tasks.get(i));
            int before = goesOn
                    ? tasks.get(i - 1).ordinal().number()
                    : tasks.get(i).ordinal().number() - 1;
            sum += tasks.get(i).ordinal().number() - before;
        }
        return sum;
    }

    private static boolean continues(Node before, Node task) {
        return before.kind() == task.kind()
                && task.ordinal().number() > before.ordinal().number();
    }
}
