package org.ecoplan.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.Outline;
import org.ecoplan.plan.reading.outline.SectionRole;
import org.ecoplan.plan.reading.outline.TaskPlan;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 主要目标读取: the levels stated outside any task, in the goals and, where dated, in the frame of the plan. */
final class HeadlineReader {

    /** 整改目标:… over the tasks of a problem. */
    private static final Pattern GOAL_LINE =
            Pattern.compile("(?m)^(?:整改|治理|工作|年度|总体|主要|攻坚|行动|考核|总)?目标(?::|\\n)([^\\n]+)");

    private static final Pattern AIM = Pattern.compile("(?:确保|力争|争取|努力|实现|达到)[^。]*(?:的?目标|确保|力争)");

    private static final Pattern HANDED_DOWN =
            Pattern.compile("下达(?:给|到)?(?:我|各|全)?[省市县区镇乡][^。,]{0,30}(?:任务|指标|计划)\\d");

    private final CleanText text;
    private final BodyReader bodies;
    private final Set<Node> tasks;
    private final TableTargets tables;
    private final List<ReadTarget> found = new ArrayList<>();
    private boolean tellsGoals;

    HeadlineReader(CleanText text, BodyReader bodies, TaskPlan plan, TableTargets tables) {
        this.tables = tables;
        this.text = text;
        this.bodies = bodies;
        this.tasks = new HashSet<>(plan.tasks());
    }

    /**
     * @param issued levels of the preface count where their date lies behind it: earlier ones tell what was reached
     */
    List<ReadTarget> read(Outline outline, @Nullable LocalDate issued) {
        int bodyStart = outline.bodyStart(text.length());
        tellsGoals = outline.roots().stream().anyMatch(root -> tellsGoals(root, text.text()));
        if (issued != null) {
            bodies.read(List.of(new Stretch(0, bodyStart)), true, true, null).targets().stream()
                    .filter(target -> target.by() != null && target.by().isAfter(issued))
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            goalLines(0, bodyStart);
        }
        if (found.isEmpty() && !tellsGoals) {
            found.addAll(handedDown(bodyStart));
        }
        outline.roots().forEach(this::visit);
        found.addAll(tables.in(0, text.length())); // of no task and no chapter of its own
        return List.copyOf(found);
    }

    private void visit(Node node) {
        if (tasks.contains(node)) {
            if (node.ordinal().isOfAParagraph()) {
                goalLines(node.bodyStart(), node.end());
            }
            return;
        }
        SectionRole role = SectionRole.of(node, text.text());
        if (role == SectionRole.GOALS || role == SectionRole.FRAME) {
            List<Stretch> own = List.of(new Stretch(node.wordsStart(text.text()), node.ownEnd()));
            found.addAll(bodies.read(own, true, role == SectionRole.FRAME, null).targets());
        }
        if (role == SectionRole.FRAME && !tellsGoals) {
            found.addAll(aimsOfTheFrame(node));
        }
        if (role == SectionRole.WORK) {
            goalLines(node.bodyStart(), node.ownEnd());
            if (!node.children().isEmpty()) {
                int words = Problems.lineOf(node, text.text()).map(Stretch::end).orElse(node.wordsStart(text.text()));
                Stretch opening = new Stretch(words, node.ownEnd());
                found.addAll(
                        unread(bodies.read(List.of(opening), true, true, null).targets()));
            }
        }
        found.addAll(tables.in(node.bodyStart(), node.ownEnd()));
        node.children().forEach(this::visit);
    }

    /** 下达我区造林任务0.32万亩: the preface of a letter that hands work down. */
    private List<ReadTarget> handedDown(int end) {
        List<Stretch> told = Cutting.sentences(text.text(), 0, end).stream()
                .filter(sentence ->
                        HANDED_DOWN.matcher(sentence.of(text.text())).find())
                .toList();
        return bodies.read(told, true, false, null).targets();
    }

    /** 确保实现综合利用率不低于95%的目标, in the guiding thought of a plan that has no goals of its own. */
    private List<ReadTarget> aimsOfTheFrame(Node node) {
        List<Stretch> aims = Cutting.sentences(text.text(), node.wordsStart(text.text()), node.ownEnd()).stream()
                .filter(sentence -> AIM.matcher(sentence.of(text.text())).find())
                .toList();
        return unread(bodies.read(aims, true, false, null).targets());
    }

    private List<ReadTarget> unread(List<ReadTarget> targets) {
        Set<Span> read = new HashSet<>();
        found.forEach(one -> read.add(one.evidence().span()));
        return targets.stream()
                .filter(one -> !read.contains(one.evidence().span()))
                .toList();
    }

    private static boolean tellsGoals(Node node, String text) {
        return SectionRole.of(node, text) == SectionRole.GOALS
                || node.children().stream().anyMatch(child -> tellsGoals(child, text));
    }

    private void goalLines(int start, int end) {
        Matcher goal = GOAL_LINE.matcher(text.text()).region(start, end);
        while (goal.find()) {
            List<Stretch> line = List.of(new Stretch(goal.start(1), goal.end(1)));
            found.addAll(bodies.read(line, true, false, null).targets());
        }
    }
}
