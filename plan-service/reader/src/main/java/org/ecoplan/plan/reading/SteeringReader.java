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
        paragraphs(outline).forEach(words -> found.addAll(mechanisms.read(words.start(), words.end(), true)));
        return found;
    }

    /** Where nothing is numbered, the paragraphs of sentences around the tables; a title or a line of the page tells nothing. */
    private List<Stretch> paragraphs(Outline outline) {
        if (!outline.roots().isEmpty()) {
            return List.of();
        }
        int letterEnd = outline.cover().stream().mapToInt(Node::end).max().orElse(0);
        List<Stretch> found = new ArrayList<>();
        for (Stretch words : around) {
            int start = Math.max(words.start(), letterEnd);
            while (start < words.end()) {
                int lineEnd = text.text().indexOf('\n', start);
                int end = lineEnd < 0 ? words.end() : Math.min(lineEnd, words.end());
                if (new Stretch(start, end).of(text.text()).indexOf('。') >= 0) {
                    found.add(new Stretch(start, end));
                }
                start = end + 1;
            }
        }
        return found;
    }

    List<RepeatedDuty> duties(Outline outline) {
        List<RepeatedDuty> found = new ArrayList<>();
        outline.roots().forEach(node -> visitDuties(node, found));
        paragraphs(outline).forEach(words -> found.addAll(duties.read(words.start(), words.end(), null)));
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
