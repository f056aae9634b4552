package org.ecoplan.plan.reading.audit;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.model.Undecided;

/** 待定问题: what the reader has read but a person should decide. */
public final class Questions {

    private static final int LONGEST_QUOTE = 60;
    private static final double SURE = 0.65;

    private Questions() {}

    /**
     * @param unread what the reading of the bodies did not understand
     */
    public static List<Undecided> of(
            DocumentHeader header, List<ReadTask> tasks, List<ReadTarget> headline, List<Undecided> unread) {
        List<Undecided> questions = new ArrayList<>();
        askHeader(header, questions);
        headline.forEach(target -> askTarget(target, questions));
        boolean unitsUsual =
                tasks.stream().filter(task -> !task.units().isEmpty()).count() * 2 > tasks.size();
        for (ReadTask task : tasks) {
            task.targets().forEach(target -> askTarget(target, questions));
            task.units().forEach(unit -> askUnit(unit, questions));
            if (unitsUsual && task.units().isEmpty()) {
                questions.add(new Undecided(task.evidence().span(), "任务" + task.ordinal() + "没有读到责任单位,请补充"));
            }
        }
        questions.addAll(unread);
        return questions;
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
