package org.ecoplan.plan.plan.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.plan.domain.Comparison;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Milestone;
import org.ecoplan.plan.plan.domain.PlanAction;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.ecoplan.plan.plan.domain.Provenance;
import org.ecoplan.plan.plan.domain.RoundTempo;
import org.ecoplan.plan.plan.domain.Strength;
import org.ecoplan.plan.plan.domain.Target;
import org.ecoplan.plan.plan.domain.UnitPart;
import org.ecoplan.plan.plan.domain.UnitRole;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.MechanismKind;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadMechanism;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.model.RepeatedDuty;
import org.ecoplan.plan.reading.model.Span;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a draft out of what the reader found; implementers said once are carried down to each task. */
final class DraftTree {
    private static final int LONGEST_TITLE = 60;
    private static final Pattern END_OF_TITLE = Pattern.compile("[。;;\n]");

    private final PlanExtraction extraction;
    private final String text;
    private final boolean asPlan;

    private DraftTree(PlanExtraction extraction, String text, boolean asPlan) {
        this.extraction = extraction;
        this.text = text;
        this.asPlan = asPlan;
    }

    /** @param asPlan a person has said that the document is a plan */
    static PlanTree of(PlanExtraction extraction, String text, boolean asPlan) {
        return new DraftTree(extraction, text, asPlan).tree();
    }

    private PlanTree tree() {
        List<PlanTask> tasks = new ArrayList<>();
        for (ReadTask task : extraction.tasks()) {
            tasks.add(task(tasks.size() + 1, task));
        }
        return new PlanTree(
                header(extraction.document(), tempo(extraction)),
                extraction.actions().stream()
                        .map(action -> new PlanAction(action.ordinal(), action.title(), provenance(action.evidence())))
                        .toList(),
                extraction.headlineTargets().stream().map(DraftTree::target).toList(),
                tasks,
                DraftNotes.of(extraction, text, asPlan));
    }

    /** As the clauses that ask for dispatching (调度) say. */
    private static @Nullable RoundTempo tempo(PlanExtraction extraction) {
        return RoundTempo.asRead(extraction.mechanisms().stream()
                        .filter(mechanism -> mechanism.kind() == MechanismKind.QUARTERLY_SCHEDULING)
                        .map(ReadMechanism::quote)
                        .toList())
                .orElse(null);
    }

    private static Item<PlanHeader> header(DocumentHeader read, @Nullable RoundTempo tempo) {
        PlanHeader header = new PlanHeader(
                read.title(),
                read.documentNumber(),
                read.issuer(),
                read.issuedOn(),
                read.publishedOn(),
                read.region(),
                read.periodStart(),
                read.periodEnd(),
                tempo);
        Evidence title = read.places().get("title");
        return Item.read(header, title == null ? new Provenance(0, 0, "header", 0) : provenance(title));
    }

    private PlanTask task(int position, ReadTask task) {
        String title = task.title() == null ? firstWordsOf(task) : task.title();
        return new PlanTask(
                position,
                task.ordinal(),
                task.action(),
                Item.read(title, provenance(task.evidence())),
                units(task),
                task.targets().stream().map(DraftTree::target).toList(),
                task.milestones().stream()
                        .filter(read -> !isCountedFromTheIssue(read))
                        .map(DraftTree::milestone)
                        .toList());
    }

    /** 印发之日起2个月内: a duty that moves with the date of the document, and no day of its own beside it. */
    private boolean isCountedFromTheIssue(ReadMilestone milestone) {
        LocalDate issuedOn = extraction.document().issuedOn();
        Span words = milestone.evidence().span();
        return issuedOn != null
                && extraction.repeatedDuties().stream()
                        .filter(duty -> words.overlaps(duty.evidence().span()))
                        .map(RepeatedDuty::afterIssue)
                        .anyMatch(after -> after != null && milestone.by().equals(issuedOn.plus(after)));
    }

    private String firstWordsOf(ReadTask task) {
        String clause = text.substring(
                        task.evidence().span().start(), task.evidence().span().end())
                .strip();
        String sentence = END_OF_TITLE.split(clause, 2)[0].strip();
        String words = sentence.length() > LONGEST_TITLE ? sentence.substring(0, LONGEST_TITLE) : sentence;
        return words.isEmpty() ? task.ordinal() : words;
    }

    private List<Item<UnitPart>> units(ReadTask task) {
        List<ReadUnit> units = new ArrayList<>(task.units());
        for (ReadUnit carriedDown : extraction.defaultImplementers()) {
            if (isReachedBy(carriedDown, task) && units.stream().noneMatch(unit -> sameUnit(unit, carriedDown))) {
                units.add(new ReadUnit(carriedDown.name(), carriedDown.role(), true, carriedDown.evidence()));
            }
        }
        return units.stream().map(DraftTree::unit).toList();
    }

    /** A clause said once holds for the task in which it stands and for those behind it. */
    private static boolean isReachedBy(ReadUnit carriedDown, ReadTask task) {
        return task.evidence().span().end() >= carriedDown.evidence().span().start();
    }

    private static boolean sameUnit(ReadUnit one, ReadUnit other) {
        return one.name().equals(other.name()) && one.role() == other.role();
    }

    private static Item<UnitPart> unit(ReadUnit unit) {
        UnitPart part = new UnitPart(unit.name(), UnitRole.valueOf(unit.role().name()), unit.inherited(), null);
        return Item.read(part, provenance(unit.evidence()));
    }

    private static Item<Target> target(ReadTarget read) {
        Target target = new Target(
                read.indicator(),
                Comparison.valueOf(read.level().comparator().name()),
                read.level().value(),
                read.level().valueMax(),
                read.level().unit(),
                read.level().baseline(),
                read.by(),
                Strength.valueOf(read.strength().name()),
                read.everyPeriod(),
                read.alternative(),
                read.territories().stream()
                        .map(level -> new Target.TerritoryLevel(level.territory(), level.value()))
                        .toList(),
                read.quote());
        return Item.read(target, provenance(read.evidence()));
    }

    private static Item<Milestone> milestone(ReadMilestone read) {
        Milestone milestone = new Milestone(
                read.what(), read.by(), Strength.valueOf(read.strength().name()), read.quote());
        return Item.read(milestone, provenance(read.evidence()));
    }

    static Provenance provenance(Evidence evidence) {
        return new Provenance(evidence.span().start(), evidence.span().end(), evidence.rule(), evidence.confidence());
    }
}
