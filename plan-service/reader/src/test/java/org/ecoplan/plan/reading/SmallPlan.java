package org.ecoplan.plan.reading;

import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.Strength;
import org.ecoplan.plan.reading.model.Undecided;

/** A plan of one task, issued on 20 March 2024, around the words of a test. */
public final class SmallPlan {

    private final PlanExtraction read;

    private SmallPlan(String title, String goals, String words) {
        String text = title + "\n青政办发〔2024〕8号\n各乡镇人民政府,县直有关部门:\n为改善生态环境质量,制定本方案。\n" + goals
                + "二、重点任务\n(一)综合治理行动\n1.综合治理。" + words + "(责任单位:县生态环境局)\n三、保障措施\n加强组织领导。\n青岚县人民政府办公室\n2024年3月20日\n";
        this.read = PlanTexts.readText("small", text);
    }

    /** With the words in its task. */
    public static SmallPlan of(String words) {
        return new SmallPlan("青岚县水环境治理实施方案", "一、总体要求\n坚持系统治理。\n", words);
    }

    /** With the words under a heading of its own before the tasks. */
    public static SmallPlan under(String heading, String words) {
        return new SmallPlan("青岚县水环境治理实施方案", "一、" + heading + "\n" + words + "\n", "开展巡查。");
    }

    public PlanExtraction read() {
        return read;
    }

    public Stream<ReadTarget> targets() {
        return Stream.concat(
                read.headlineTargets().stream(), read.tasks().stream().flatMap(task -> task.targets().stream()));
    }

    /** Each level as "LE 6 天 2024-12-31"; ~ behind it where it is aspirational. */
    public List<String> levels() {
        return targets().map(SmallPlan::level).toList();
    }

    public List<String> names() {
        return targets().map(ReadTarget::indicator).toList();
    }

    /** Each milestone as "2024-12-31 words". */
    public List<String> milestones() {
        return read.tasks().stream()
                .flatMap(task -> task.milestones().stream())
                .map(one -> one.by() + soft(one) + " " + one.quote())
                .toList();
    }

    public List<String> questions() {
        return read.undecided().stream().map(Undecided::question).toList();
    }

    private static String soft(ReadMilestone milestone) {
        return milestone.strength() == Strength.ASPIRATIONAL ? "~" : "";
    }

    private static String level(ReadTarget target) {
        Level level = target.level();
        String value = level.value() == null ? "" : " " + level.value().toPlainString();
        String max = level.valueMax() == null ? "" : ".." + level.valueMax().toPlainString();
        String unit = level.unit() == null ? "" : " " + level.unit();
        String by = target.by() == null ? "" : " " + target.by();
        return level.comparator() + value + max + unit + by + (target.strength() == Strength.ASPIRATIONAL ? "~" : "");
    }
}
