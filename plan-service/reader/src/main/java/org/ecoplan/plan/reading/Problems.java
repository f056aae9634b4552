package org.ecoplan.plan.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.ReadProblem;
import org.ecoplan.plan.reading.outline.ActionNames;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.TaskPlan;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;

/**
 * 反馈问题读取: in a plan that puts things right (整改方案) the line under a number says what is wrong, and 整改目标, 整改措施, 整改时限
 * below it what is done about it. That line is the problem, none of its figures is a level.
 */
final class Problems {

    /** 填埋场渗滤液处置不规范问题。 */
    private static final Pattern NAMED_SO = Pattern.compile("[^。:,\\n]{2,60}问题[。:\\n]");

    private static final Pattern PUT_RIGHT = Pattern.compile("\\n(?:整改|治理)(?:工作)?(?:目标|措施|时限|任务|要求|情况|责任|举措)[:\\n]");

    /** Only putting right has an aim, measures and a time of its own; 治理目标 stands under works too. */
    private static final Pattern RECTIFIED = Pattern.compile("\\n整改(?:目标|措施|时限|举措)[:\\n]");

    /** 二、整改任务: a heading over the problems. */
    private static final Pattern HEADING =
            Pattern.compile("(?:整改|重点|主要|具体|工作|反馈|突出)*(?:任务|措施|内容|要求|事项|问题|方面)(?:清单|及措施|和措施)?[。:]?");

    /** 问题名称:… */
    private static final Pattern LABEL = Pattern.compile("(?:反馈|存在|具体|整改)?问题(?:名称|描述|表现|内容)?[:]");

    private Problems() {}

    /** What is wrong, by the line under the number of a node. */
    static Optional<Stretch> lineOf(Node node, String text) {
        int lineEnd = text.indexOf('\n', node.bodyStart());
        if (lineEnd < 0 || lineEnd >= node.end()) {
            return Optional.empty();
        }
        Matcher label = LABEL.matcher(text).region(node.bodyStart(), lineEnd);
        Stretch line = new Stretch(label.lookingAt() ? label.end() : node.bodyStart(), lineEnd);
        if (HEADING.matcher(line.of(text)).matches()) {
            return Optional.empty();
        }
        boolean told = node.ordinal().printed().startsWith("问题")
                || (stands(RECTIFIED, lineEnd, node, text) && !opensWithALabel(node, text))
                || (stands(PUT_RIGHT, lineEnd, node, text)
                        && NAMED_SO.matcher(text)
                                .region(node.bodyStart(), node.end())
                                .lookingAt());
        return told ? Optional.of(line) : Optional.empty();
    }

    /** The problems that the tasks, or the nodes that they stand under, put right. */
    static List<ReadProblem> of(TaskPlan plan, ActionNames names, CleanText text) {
        return plan.tasks().stream()
                .flatMap(task -> lineAround(task, text.text()).stream().map(line -> {
                    Node action = plan.actionOf(task);
                    return new ReadProblem(
                            action == null ? "" : names.of(action),
                            task.ordinal().bare(),
                            text.quote(line.start(), line.end()),
                            new Evidence(text.span(line.start(), line.end()), "outline.problem", 0.85));
                }))
                .toList();
    }

    private static Optional<Stretch> lineAround(Node task, String text) {
        return Stream.iterate(task, node -> node != null, Node::parent)
                .flatMap(node -> lineOf(node, text).stream())
                .findFirst();
    }

    private static boolean stands(Pattern label, int from, Node node, String text) {
        return label.matcher(text).region(from, node.end()).find();
    }

    private static boolean opensWithALabel(Node node, String text) {
        return RECTIFIED
                .matcher(text)
                .region(Math.max(0, node.bodyStart() - 1), node.end())
                .lookingAt();
    }
}
