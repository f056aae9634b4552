package org.ecoplan.plan.reading.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;
import org.ecoplan.plan.reading.unit.SubjectUnits;

/**
 * 未读出的职责: sentences that give a named body something to do and of which nothing was read, wherever they stand: they are
 * not accounted for by the chapter or the task around them.
 */
final class UnreadDuties {

    static final String REASON = "写明由谁做什么的句子,没有读成任务、指标或机制";

    private final CleanText text;
    private final List<ReadTask> tasks;
    private final BitSet read = new BitSet();

    UnreadDuties(CleanText text, List<ReadTask> tasks) {
        this.text = text;
        this.tasks = tasks;
        for (ReadTask task : tasks) {
            task.targets().forEach(one -> take(one.evidence()));
            task.milestones().forEach(one -> take(one.evidence()));
            task.units().forEach(one -> take(one.evidence()));
            task.acceptors().forEach(one -> take(one.evidence()));
        }
    }

    void take(Evidence evidence) {
        read.set(evidence.span().start(), evidence.span().end());
    }

    /** Their places in the original, in order. */
    List<Span> from(int bodyStart) {
        List<Span> places = new ArrayList<>();
        for (Stretch sentence : Cutting.sentences(text.text(), bodyStart, text.length())) {
            String words = sentence.of(text.text());
            List<Stretch> bodies = words.indexOf('\t') >= 0 ? List.of() : SubjectUnits.in(text.text(), sentence);
            Span place = text.span(sentence.start(), sentence.end());
            int seen = read.nextSetBit(place.start());
            boolean nothingRead = seen < 0 || seen >= place.end();
            if (!bodies.isEmpty() && nothingRead && !areOfTheTaskAround(place, bodies)) {
                places.add(place);
            }
        }
        return places;
    }

    /** 市水务局要… in a task of 市水务局 is part of what the task says. */
    private boolean areOfTheTaskAround(Span place, List<Stretch> bodies) {
        List<String> names = bodies.stream()
                .map(body -> text.quote(body.start(), body.end()))
                .toList();
        return tasks.stream()
                .filter(task -> task.evidence().span().contains(place))
                .anyMatch(task ->
                        task.units().stream().map(ReadUnit::name).toList().containsAll(names));
    }
}
