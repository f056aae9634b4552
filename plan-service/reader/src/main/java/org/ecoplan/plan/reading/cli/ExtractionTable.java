package org.ecoplan.plan.reading.cli;

import java.util.stream.Collectors;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.UnitRole;

/** 表格输出: an extraction as lines with tab-separated columns. */
final class ExtractionTable {

    private final PlanExtraction plan;
    private final StringBuilder lines = new StringBuilder();

    ExtractionTable(PlanExtraction plan) {
        this.plan = plan;
    }

    String print() {
        DocumentHeader header = plan.document();
        line("文件", header.title(), header.documentNumber(), header.issuer(), header.issuedOn(), header.region());
        if (!plan.likeness().plan()) {
            line("不像方案", String.join(";", plan.likeness().reasons()));
        }
        plan.headlineTargets().forEach(this::target);
        plan.tasks().forEach(this::task);
        plan.mechanisms().forEach(one -> line("机制", one.kind(), one.quote()));
        plan.repeatedDuties().forEach(one -> line("周期", one.cycle(), one.times(), one.quote()));
        plan.undecided().forEach(one -> line("待定", one.question()));
        plan.unusedNumbers().forEach(one -> line("数字", one.text(), one.reason()));
        plan.numbering().breaks().forEach(one -> line("断号", one.message()));
        plan.problems().forEach(one -> line("问题", one.action(), one.task(), one.quote()));
        plan.coverage()
                .unread()
                .forEach(one -> line("未读", one.span().start(), one.span().end(), one.reason()));
        line("覆盖", plan.coverage().share());
        line("编号", plan.numbering().found(), plan.numbering().printed());
        return lines.toString();
    }

    private void task(ReadTask task) {
        line(
                "任务",
                task.action(),
                task.ordinal(),
                task.title(),
                units(task, UnitRole.LEAD),
                units(task, UnitRole.RESPONSIBLE),
                units(task, UnitRole.PARTICIPATING),
                units(task, UnitRole.IMPLEMENTING),
                units(task, UnitRole.GUIDING));
        task.targets().forEach(this::target);
        task.milestones().forEach(one -> line("节点", one.by(), one.strength(), one.quote()));
    }

    private void target(ReadTarget target) {
        Level level = target.level();
        line(
                "指标",
                level.comparator(),
                level.value(),
                level.valueMax(),
                level.unit(),
                level.baseline(),
                target.by(),
                target.strength(),
                target.indicator(),
                target.quote(),
                target.evidence().rule());
    }

    private static String units(ReadTask task, UnitRole role) {
        return String.join(" ", task.unitNames(role));
    }

    private void line(@org.jspecify.annotations.Nullable Object... cells) {
        lines.append(java.util.Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.toString())
                .collect(Collectors.joining("\t")));
        lines.append('\n');
    }
}
