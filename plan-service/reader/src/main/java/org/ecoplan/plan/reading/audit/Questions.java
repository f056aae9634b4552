package org.ecoplan.plan.reading.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.model.RepeatedDuty;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.model.Undecided;
import org.ecoplan.plan.reading.model.UnitRole;

/** 待定问题: what the reader has read but a person should decide. */
public final class Questions {

    private static final int LONGEST_QUOTE = 60;
    private static final double SURE = 0.65;

    /** Tasks that one question names by their ordinals. */
    private static final int MOST_NAMED = 20;

    private Questions() {}

    /**
     * @param carriedDown units that all tasks have
     * @param duties      what comes back is dated by itself
     * @param unread      what the reading of the bodies did not understand
     */
    public static List<Undecided> of(
            DocumentHeader header,
            List<ReadTask> tasks,
            List<ReadUnit> carriedDown,
            List<RepeatedDuty> duties,
            List<ReadTarget> headline,
            List<Undecided> unread) {
        List<Undecided> questions = new ArrayList<>();
        askHeader(header, questions);
        headline.forEach(target -> askTarget(target, questions));
        for (ReadTask task : tasks) {
            task.targets().forEach(target -> askTarget(target, questions));
            task.units().forEach(unit -> askUnit(unit, questions));
            if (task.units().isEmpty() && carriedDown.isEmpty()) {
                questions.add(new Undecided(task.evidence().span(), "任务" + task.ordinal() + "没有读到责任单位,请补充"));
            }
        }
        askLeads(tasks, questions);
        askDates(header, tasks.stream().filter(task -> !isDated(task, duties)).toList(), questions);
        questions.addAll(unread);
        return questions;
    }

    /** A task whose bodies only help, or a row whose cell for the lead is empty while most of the others are not. */
    private static void askLeads(List<ReadTask> tasks, List<Undecided> questions) {
        long led = tasks.stream().filter(task -> has(task, UnitRole.LEAD)).count();
        boolean usual = led * 2 > tasks.size();
        for (ReadTask task : tasks) {
            boolean noLead = !task.units().isEmpty() && !has(task, UnitRole.LEAD);
            boolean row = task.evidence().rule().equals("table.row");
            boolean onlyHelped = !has(task, UnitRole.RESPONSIBLE) && !has(task, UnitRole.IMPLEMENTING);
            if (noLead && ((usual && row) || onlyHelped)) {
                questions.add(new Undecided(task.evidence().span(), "任务" + task.ordinal() + "没有读到牵头单位,请确认由谁牵头"));
            }
        }
    }

    private static boolean has(ReadTask task, UnitRole role) {
        return task.units().stream().anyMatch(unit -> unit.role() == role);
    }

    private static boolean isDated(ReadTask task, List<RepeatedDuty> duties) {
        return !task.milestones().isEmpty()
                || task.targets().stream().anyMatch(target -> target.by() != null)
                || duties.stream()
                        .anyMatch(duty ->
                                task.evidence().span().contains(duty.evidence().span()));
    }

    /** A task without any day: asked one by one, or all together where the end of the plan stands in for it. */
    private static void askDates(DocumentHeader header, List<ReadTask> undated, List<Undecided> questions) {
        if (undated.isEmpty()) {
            return;
        }
        if (header.periodEnd() == null) {
            undated.forEach(task ->
                    questions.add(new Undecided(task.evidence().span(), "任务" + task.ordinal() + "没有读到完成时限,请补充")));
            return;
        }
        String ordinals =
                undated.stream().map(ReadTask::ordinal).limit(MOST_NAMED).collect(Collectors.joining("、"));
        questions.add(new Undecided(
                undated.get(0).evidence().span(),
                "有" + undated.size() + "项任务没有写完成时限(" + ordinals + (undated.size() > MOST_NAMED ? "等" : "") + "),按方案期末"
                        + header.periodEnd() + "计,请确认"));
    }

    private static void askHeader(DocumentHeader header, List<Undecided> questions) {
        if (header.title() == null) {
            questions.add(new Undecided(new Span(0, 0), "正文中没有找到方案标题,请填写"));
        }
        if (header.issuedOn() == null) {
            questions.add(new Undecided(new Span(0, 0), "正文中没有找到成文日期,请填写"));
        }
    }

    private static void askUnit(ReadUnit unit, List<Undecided> questions) {
        if (unit.evidence().confidence() < SURE) {
            questions.add(new Undecided(unit.evidence().span(), "「" + inShort(unit.name()) + "」不像单位名称,请确认是否为责任单位"));
        }
    }

    private static void askTarget(ReadTarget target, List<Undecided> questions) {
        Span span = target.evidence().span();
        if (target.by() == null && target.level().comparator() != Comparator.QUALITATIVE) {
            questions.add(new Undecided(span, "「" + inShort(target.quote()) + "」没有完成时限,请确定"));
        }
        if (target.evidence().confidence() < SURE) {
            questions.add(new Undecided(
                    span, "「" + inShort(target.quote()) + "」读作" + target.level().comparator() + ",请确认"));
        }
        if (target.alternative() != null) {
            questions.add(new Undecided(span, "「" + inShort(target.quote()) + "」是两者满足其一的目标,请确认"));
        }
    }

    /** The place says where the whole is; a question that copied a sentence each time would grow with its square. */
    private static String inShort(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "…";
    }
}
