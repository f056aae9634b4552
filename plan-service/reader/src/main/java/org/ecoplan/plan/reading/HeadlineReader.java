package org.ecoplan.plan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.Outline;
import org.ecoplan.plan.reading.outline.SectionRole;
import org.ecoplan.plan.reading.outline.TaskPlan;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;

/** 主要目标读取: the levels stated outside any task, in the goals and, where dated, in the frame of the plan. */
final class HeadlineReader {

    private final CleanText text;
    private final BodyReader bodies;
    private final Set<Node> tasks;
    private final TableTargets tables;
    private final List<ReadTarget> found = new ArrayList<>();

    HeadlineReader(CleanText text, BodyReader bodies, TaskPlan plan, TableTargets tables) {
        this.tables = tables;
        this.text = text;
        this.bodies = bodies;
        this.tasks = new HashSet<>(plan.tasks());
    }

    List<ReadTarget> read(Outline outline) {
        outline.roots().forEach(this::visit);
        return List.copyOf(found);
    }

    private void visit(Node node) {
        if (tasks.contains(node)) {
            return;
        }
        SectionRole role = SectionRole.of(node, text.text());
        if (role == SectionRole.GOALS || role == SectionRole.FRAME) {
            List<Stretch> own = List.of(new Stretch(wordsStart(node), node.ownEnd()));
            found.addAll(bodies.read(own, true, role == SectionRole.FRAME, null).targets());
        }
        found.addAll(tables.in(node.bodyStart(), node.ownEnd()));
        node.children().forEach(this::visit);
    }

    /** Behind the heading where it stands on a line of its own or ends in a full stop. */
    private int wordsStart(Node node) {
        int end = node.headingEnd(text.text());
        String heading = text.text().substring(node.bodyStart(), end);
        boolean closed = heading.indexOf(',') < 0
                && end < node.ownEnd()
                && "。\n".indexOf(text.text().charAt(end)) >= 0;
        return closed ? end : node.bodyStart();
    }
}
