package org.ecoplan.plan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.plan.reading.mechanism.MechanismReader;
import org.ecoplan.plan.reading.mechanism.RepeatedDutyReader;
import org.ecoplan.plan.reading.model.ReadMechanism;
import org.ecoplan.plan.reading.model.RepeatedDuty;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.Outline;
import org.ecoplan.plan.reading.outline.SectionRole;
import org.ecoplan.plan.reading.outline.TaskPlan;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;

/** 机制读取 over the whole plan: how it is steered, and the duties that come back. */
final class SteeringReader {

    private final CleanText text;
    private final MechanismReader mechanisms;
    private final RepeatedDutyReader duties;
    private final Set<Node> tasks;
    private final List<Stretch> around;

    /**
     * @param around the words before and behind the task tables: where nothing is numbered, they say how the plan is steered
     */
    SteeringReader(CleanText text, TaskPlan plan, List<Stretch> around) {
        this.around = around;
        this.text = text;
        this.mechanisms = new MechanismReader(text);
        this.duties = new RepeatedDutyReader(text);
        this.tasks = new HashSet<>(plan.tasks());
    }

    List<ReadMechanism> mechanisms(Outline outline) {
        List<ReadMechanism> found = new ArrayList<>();
        outline.cover().forEach(node -> found.addAll(mechanisms.read(node.wordsStart(text.text()), node.end(), true)));
        outline.roots().forEach(node -> visit(node, found));
        if (outline.roots().isEmpty()) {
            int letterEnd = outline.cover().stream().mapToInt(Node::end).max().orElse(0);
            around.forEach(words -> readSentences(Math.max(words.start(), letterEnd), words.end(), found));
        }
        return found;
    }

    /** The paragraphs of sentences; a title or a line of the page tells nothing. */
    private void readSentences(int from, int to, List<ReadMechanism> found) {
        int start = from;
        while (start < to) {
            int lineEnd = text.text().indexOf('\n', start);
            int end = lineEnd < 0 ? to : Math.min(lineEnd, to);
            if (new Stretch(start, end).of(text.text()).indexOf('。') >= 0) {
                found.addAll(mechanisms.read(start, end, true));
            }
            start = end + 1;
        }
    }

    List<RepeatedDuty> duties(Outline outline) {
        List<RepeatedDuty> found = new ArrayList<>();
        outline.roots().forEach(node -> visitDuties(node, found));
        return found;
    }

    private void visit(Node node, List<ReadMechanism> found) {
        SectionRole role = SectionRole.of(node, text.text());
        if (role != SectionRole.FRAME) {
            found.addAll(mechanisms.read(node.wordsStart(text.text()), node.ownEnd(), role == SectionRole.ASSURANCE));
        }
        node.children().forEach(child -> visit(child, found));
    }

    private void visitDuties(Node node, List<RepeatedDuty> found) {
        found.addAll(duties.read(
                node.bodyStart(),
                node.ownEnd(),
                tasks.contains(node) ? node.ordinal().printed() : null));
        node.children().forEach(child -> visitDuties(child, found));
    }
}
