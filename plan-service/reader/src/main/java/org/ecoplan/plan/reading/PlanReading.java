package org.ecoplan.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.audit.CoverageAudit;
import org.ecoplan.plan.reading.audit.NumberAudit;
import org.ecoplan.plan.reading.audit.NumberingAudit;
import org.ecoplan.plan.reading.audit.Questions;
import org.ecoplan.plan.reading.deadline.PlanYears;
import org.ecoplan.plan.reading.header.HeaderReader;
import org.ecoplan.plan.reading.kind.DocumentKind;
import org.ecoplan.plan.reading.kind.FurtherDocument;
import org.ecoplan.plan.reading.model.Coverage;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.NumberingCheck;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.PlanLikeness;
import org.ecoplan.plan.reading.model.ReadAction;
import org.ecoplan.plan.reading.model.ReadMechanism;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.model.RepeatedDuty;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.model.Undecided;
import org.ecoplan.plan.reading.outline.ActionNames;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.Outline;
import org.ecoplan.plan.reading.outline.OutlineReader;
import org.ecoplan.plan.reading.outline.TaskPlan;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.table.Table;
import org.ecoplan.plan.reading.table.TableFinder;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;
import org.ecoplan.plan.reading.unit.FirstIsLead;
import org.ecoplan.plan.reading.unit.NumberedUnits;
import org.ecoplan.plan.reading.unit.UnitClause;
import org.ecoplan.plan.reading.unit.UnitClauses;
import org.jspecify.annotations.Nullable;

/** 一次读取: runs the stages over one document and puts their results together. */
final class PlanReading {

    private final DocumentText document;
    private final Optional<FurtherDocument> further;
    private final CleanText text;
    private final List<Table> tables;
    private final Outline outline;
    private final Map<Node, List<UnitClause>> unitClauses = new LinkedHashMap<>();

    PlanReading(DocumentText document, CleanText text, Optional<FurtherDocument> further) {
        this.document = document;
        this.further = further;
        this.text = text;
        this.tables = TableFinder.in(text.text());
        this.outline = OutlineReader.read(text.text(), tablePlaces());
    }

    PlanExtraction run(boolean asPlan) {
        int bodyStart = Math.min(
                outline.bodyStart(text.length()),
                taskTables().stream().mapToInt(Stretch::start).min().orElse(text.length()));
        HeaderReader headers = new HeaderReader(text, bodyStart);
        DocumentHeader header = headers.read();
        PlanYears years = headers.years(header);
        outline.roots().forEach(this::findUnits);
        List<UnitClause> inFront = new UnitClauses(text.text()).in(0, bodyStart);
        FirstIsLead firstIsLead = new FirstIsLead(
                text.text(), unitClauses.values().stream().flatMap(List::stream).toList());
        unitClauses.replaceAll(
                (node, clauses) -> clauses.stream().map(firstIsLead::applied).toList());
        Set<Node> withUnits = new HashSet<>();
        unitClauses.forEach((node, clauses) -> {
            if (clauses.stream().anyMatch(UnitClause::tellsUnits)) {
                withUnits.add(node);
            }
        });
        TaskPlan plan = new TaskPlan(outline, text.text(), withUnits, taskTables());
        BodyReader bodies = new BodyReader(text, years, tablePlaces());
        TableTargets territories = new TableTargets(text, tables, bodies, years.annualEnd(), years.issued());
        ActionNames names = new ActionNames(plan.actions(), plan.tasks());
        TaskReader tasks = new TaskReader(text, bodies, unitClauses, names, plan, territories, firstIsLead);
        TableTasks rows = new TableTasks(text, outline, tables, tasks);
        List<NumberedUnits> numbered = NumberedUnits.in(text.text());
        List<ReadTask> read = rows.joined(plan.tasks().stream().map(tasks::read).toList()).stream()
                .map(task -> ReadUnits.withNumbered(task, numbered, text))
                .toList();
        PlanLikeness likeness = DocumentKind.of(header.title(), text.text(), outline, read, plan.dropped());
        if (!likeness.plan() && !asPlan) {
            return NoPlan.of(document, header, likeness);
        }
        List<ReadAction> actions = new ArrayList<>(actions(plan, names));
        actions.addAll(rows.actions());
        List<ReadTarget> headline =
                new HeadlineReader(text, bodies, plan, territories).read(outline, header.issuedOn());
        SteeringReader steering = new SteeringReader(text, plan, aroundTaskTables());
        List<ReadMechanism> mechanisms = steering.mechanisms(outline);
        List<RepeatedDuty> duties = steering.duties(outline);
        NumberingCheck numbering = NumberingAudit.of(outline, plan, read.size(), text);
        DocumentHeader dated = withPeriodEnd(header, read, headline);
        List<ReadUnit> carriedDown = new ArrayList<>(Pledge.implementers(text, bodyStart));
        carriedDown.addAll(ReadUnits.carriedDown(
                Stream.concat(Stream.of(inFront), unitClauses.values().stream()).toList(), text));
        Coverage coverage = new CoverageAudit(document.text(), text)
                .head(header, outline)
                .outline(outline)
                .items(read, headline, mechanisms, usedTables())
                .withoutDuties(read, headline, mechanisms, duties, bodyStart)
                .result(tablePlaces());
        return new PlanExtraction(
                document.name(),
                dated,
                likeness,
                headline,
                carriedDown,
                actions,
                read,
                Stream.concat(Problems.of(plan, names, text).stream(), rows.problems().stream())
                        .toList(),
                mechanisms,
                duties,
                questions(
                        dated,
                        read,
                        carriedDown,
                        duties,
                        headline,
                        bodies.numbers().questions(),
                        numbering),
                new NumberAudit(text, bodies.numbers()).unused(document.text(), dated, outline, unitPlaces()),
                numbering,
                coverage,
                document.warnings());
    }

    /** The questions of the items, and those about what was seen in the document and is in none of them. */
    private List<Undecided> questions(
            DocumentHeader header,
            List<ReadTask> read,
            List<ReadUnit> carriedDown,
            List<RepeatedDuty> duties,
            List<ReadTarget> headline,
            List<Undecided> figures,
            NumberingCheck numbering) {
        List<Undecided> questions = new ArrayList<>(Questions.of(header, read, carriedDown, duties, headline, figures));
        questions.addAll(new UnusedTables(text, tables).questions());
        if (numbering.found() < numbering.printed()) {
            questions.add(new Undecided(
                    new Span(0, 0), "按编号应有%d项任务,只读到%d项,请核对缺少的编号".formatted(numbering.printed(), numbering.found())));
        }
        further.ifPresent(other -> questions.add(
                new Undecided(text.placeBehind(), "文件中方案之后还有「" + other.title() + "」,没有读取;如需读取,请另存为一份文件导入")));
        if (read.isEmpty()) {
            questions.add(new Undecided(new Span(0, 0), NoTask.cause(outline, tables, text.text())));
        }
        return questions;
    }

    private List<Stretch> usedTables() {
        return tables.stream()
                .filter(table -> table.listsTasks(text.text())
                        || table.listsIndicators(text.text())
                        || table.listsTerritories(text.text()))
                .map(table -> table.withCaption(text.text()))
                .toList();
    }

    private void findUnits(Node node) {
        UnitClauses clauses = new UnitClauses(text.text());
        List<UnitClause> found = new ArrayList<>();
        int start = node.bodyStart();
        if (node.ordinal().isUnprinted()) {
            int nameEnd = node.headingEnd(text.text());
            found.addAll(clauses.before(start, nameEnd, Math.min(nameEnd + 1, node.ownEnd())));
            start = found.isEmpty() ? start : Math.min(nameEnd + 1, node.ownEnd());
        }
        found.addAll(clauses.in(start, node.ownEnd()));
        if (!found.isEmpty()) {
            unitClauses.put(node, found);
        }
        node.children().forEach(this::findUnits);
    }

    private List<Stretch> taskTables() {
        return tables.stream()
                .filter(table -> table.listsTasks(text.text()))
                .map(Table::place)
                .toList();
    }

    private List<Stretch> aroundTaskTables() {
        List<Stretch> places = taskTables();
        return places.isEmpty()
                ? List.of()
                : List.of(
                        new Stretch(0, places.get(0).start()),
                        new Stretch(places.get(places.size() - 1).end(), text.length()));
    }

    private List<Stretch> tablePlaces() {
        return tables.stream().map(Table::place).toList();
    }

    private List<Span> unitPlaces() {
        return unitClauses.values().stream()
                .flatMap(List::stream)
                .map(clause -> text.span(clause.place().start(), clause.place().end()))
                .toList();
    }

    private List<ReadAction> actions(TaskPlan plan, ActionNames names) {
        List<ReadAction> actions = new ArrayList<>();
        for (Node node : plan.actions()) {
            Evidence evidence =
                    new Evidence(text.span(node.start(), node.headingEnd(text.text())), "outline.action", 0.95);
            actions.add(new ReadAction(
                    names.of(node), text.quote(node.bodyStart(), node.headingEnd(text.text())), evidence));
        }
        return actions;
    }

    /** The latest deadline ends a plan that prints no period. */
    private static DocumentHeader withPeriodEnd(
            DocumentHeader header, List<ReadTask> tasks, List<ReadTarget> headline) {
        if (header.periodEnd() != null) {
            return header;
        }
        LocalDate latest = null;
        for (ReadTask task : tasks) {
            latest = later(latest, task.targets());
            for (var milestone : task.milestones()) {
                latest = latest == null || milestone.by().isAfter(latest) ? milestone.by() : latest;
            }
        }
        LocalDate end = later(latest, headline);
        return new DocumentHeader(
                header.title(),
                header.documentNumber(),
                header.issuer(),
                header.issuedOn(),
                header.publishedOn(),
                header.region(),
                header.periodStart(),
                end,
                header.notes(),
                header.places());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate latest, List<ReadTarget> targets) {
        LocalDate found = latest;
        for (ReadTarget target : targets) {
            LocalDate by = target.by();
            if (by != null && (found == null || by.isAfter(found))) {
                found = by;
            }
        }
        return found;
    }
}
