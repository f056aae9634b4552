package org.ecoplan.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.model.UnitRole;
import org.ecoplan.plan.reading.outline.ActionNames;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.TaskPlan;
import org.ecoplan.plan.reading.outline.TaskTitles;
import org.ecoplan.plan.reading.table.TaskRow;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;
import org.ecoplan.plan.reading.unit.FirstIsLead;
import org.ecoplan.plan.reading.unit.SubjectUnits;
import org.ecoplan.plan.reading.unit.UnitClause;
import org.jspecify.annotations.Nullable;

/** 任务读取: one node with its units and the words between them. */
final class TaskReader {

    /** (1) or ① right below the units: the work that they are for. */
    private static final Pattern LIST = Pattern.compile("[。\n]{0,3}(?:\\(1\\)|①|1[.、](?!\\d)|\\(一\\))");

    private static final Pattern STAGE = Pattern.compile("[^\\n,。()]{2,20}阶段[:。]?\\(([^()\\n]{6,30})\\)");

    /** 长期实施: a row that has no last day, also in the plan of a year. */
    private static final Pattern WITHOUT_END = Pattern.compile("[^\\d底末前]*(?:长期|常年)[^\\d底末前]*");

    private static final int FEWEST_WORDS = 20;
    /** Numbered words that tell nobody to do them are often no task. */
    private static final double WITHOUT_UNITS = 0.6;

    private final CleanText text;
    private final BodyReader bodies;
    private final Map<Node, List<UnitClause>> unitClauses;
    private final ActionNames names;
    private final TaskPlan plan;
    private final TaskTitles titles;
    private final TableTargets tables;
    private final FirstIsLead firstIsLead;
    private final boolean workFollowsUnits;

    TaskReader(
            CleanText text,
            BodyReader bodies,
            Map<Node, List<UnitClause>> unitClauses,
            ActionNames names,
            TaskPlan plan,
            TableTargets tables,
            FirstIsLead firstIsLead) {
        this.text = text;
        this.bodies = bodies;
        this.unitClauses = unitClauses;
        this.names = names;
        this.plan = plan;
        this.tables = tables;
        this.firstIsLead = firstIsLead;
        this.titles = new TaskTitles(plan.tasks(), text.text());
        this.workFollowsUnits = workFollowsUnits();
    }

    ReadTask read(Node node) {
        List<UnitClause> clauses = new ArrayList<>();
        gather(node, clauses);
        List<ReadUnit> units = new ArrayList<>();
        clauses.forEach(clause -> addUnits(clause, false, units));
        if (units.isEmpty()) {
            inherit(node, units);
        }
        if (units.isEmpty()) {
            addSubjects(node, units);
        }
        int end = node.ordinal().isOfAParagraph()
                ? lineEnd(node)
                : clauses.isEmpty() ? node.end() : wordsEnd(node, clauses);
        BodyReader.Body body =
                bodies.read(between(workStart(node), end, clauses), false, false, limit(clauses), stageEnd(node));
        Node action = plan.actionOf(node);
        String title = titles.of(node);
        return new ReadTask(
                node.ordinal().bare(),
                action == null ? "" : names.of(action),
                title == null ? null : text.quote(node.bodyStart(), node.bodyStart() + title.length()),
                working(units),
                accepting(units),
                withTables(body.targets(), node.start(), end),
                body.milestones(),
                body.notTargets(),
                new Evidence(text.span(node.start(), end), "outline.task", units.isEmpty() ? WITHOUT_UNITS : 0.95));
    }

    /** A row of a task table. */
    ReadTask readRow(TaskRow row, String action) {
        List<ReadUnit> units = new ArrayList<>();
        row.units().forEach(clause -> addUnits(firstIsLead.applied(clause), false, units));
        Stretch printed = row.deadline();
        LocalDate limit = printed == null ? limit(row.units()) : bodies.dates().limit(printed.of(text.text()));
        if (printed != null && limit == null) {
            bodies.numbers()
                    .askLimit(
                            text.span(row.place().start(), row.place().end()),
                            row.ordinal(),
                            text.quote(printed.start(), printed.end()));
        }
        Stretch title = row.title();
        boolean open =
                printed != null && WITHOUT_END.matcher(printed.of(text.text())).matches();
        BodyReader.Body body = bodies.readRow(work(row), limit, open);
        return new ReadTask(
                row.ordinal(),
                action,
                title == null ? null : text.quote(title.start(), title.end()),
                working(units),
                accepting(units),
                Stream.concat(body.targets().stream(), row.levels().stream().map(tables::target))
                        .toList(),
                body.milestones(),
                body.notTargets(),
                new Evidence(text.span(row.place().start(), row.place().end()), "table.row", 0.85));
    }

    /** The words of a row; a title without a figure beside them is no level: 消除城市黑臭水体. */
    private List<Stretch> work(TaskRow row) {
        Stretch title = row.title();
        boolean plain = title != null
                && row.words().size() > 1
                && title.of(text.text()).chars().noneMatch(Character::isDigit);
        return plain ? row.words().stream().filter(cell -> !cell.equals(title)).toList() : row.words();
    }

    private static List<ReadUnit> working(List<ReadUnit> units) {
        return units.stream().filter(unit -> unit.role() != UnitRole.ACCEPTING).toList();
    }

    private static List<ReadUnit> accepting(List<ReadUnit> units) {
        return units.stream().filter(unit -> unit.role() == UnitRole.ACCEPTING).toList();
    }

    private void gather(Node node, List<UnitClause> clauses) {
        clauses.addAll(unitClauses.getOrDefault(node, List.of()));
        node.children().forEach(child -> gather(child, clauses));
    }

    /**
     * Paragraphs behind the last list of units of the last task of its chapter belong to the plan as a whole, unless the
     * list stands right under the heading, or the work follows the units in the other tasks too.
     */
    private int wordsEnd(Node node, List<UnitClause> clauses) {
        boolean unitsFirst = clauses.get(0).place().start() <= node.headingEnd(text.text()) + 1;
        if (unitsFirst || node.hasNext() || workFollowsUnits) {
            return node.end();
        }
        int last = clauses.get(clauses.size() - 1).place().end();
        boolean listFollows = LIST.matcher(text.text()).region(last, node.end()).lookingAt();
        if (listFollows) {
            return node.end();
        }
        int lineEnd = text.text().indexOf('\n', last);
        return lineEnd < 0 || lineEnd > node.end() ? node.end() : lineEnd;
    }

    private int lineEnd(Node node) {
        int lineEnd = text.text().indexOf('\n', node.bodyStart());
        return lineEnd < 0 ? node.end() : Math.min(lineEnd, node.end());
    }

    /** Whether most tasks that another one follows have words behind their units. */
    private boolean workFollowsUnits() {
        int judged = 0;
        int following = 0;
        for (Node task : plan.tasks()) {
            List<UnitClause> clauses = new ArrayList<>();
            gather(task, clauses);
            if (task.hasNext() && !clauses.isEmpty()) {
                judged++;
                int last = clauses.get(clauses.size() - 1).place().end();
                following += task.end() - last > FEWEST_WORDS ? 1 : 0;
            }
        }
        return following * 2 > judged;
    }

    private List<ReadTarget> withTables(List<ReadTarget> inWords, int start, int end) {
        List<ReadTarget> all = new ArrayList<>(inWords);
        all.addAll(tables.in(start, end));
        return all;
    }

    private void inherit(Node node, List<ReadUnit> units) {
        Node parent = node.parent();
        while (parent != null && units.isEmpty()) {
            unitClauses.getOrDefault(parent, List.of()).forEach(clause -> addUnits(clause, true, units));
            parent = parent.parent();
        }
    }

    /** 县应急管理局要加强巡查: a task that names nobody else is the work of whom its sentences open with. */
    private void addSubjects(Node node, List<ReadUnit> units) {
        Cutting.sentences(text.text(), node.bodyStart(), node.end()).stream()
                .flatMap(sentence -> SubjectUnits.in(text.text(), sentence).stream())
                .filter(body -> text.text().charAt(body.start()) != '各')
                .map(body -> new UnitClause.Body(body, null, UnitRole.RESPONSIBLE, "units.subject", false))
                .forEach(body -> ReadUnits.add(body, false, text, units));
    }

    private void addUnits(UnitClause clause, boolean inherited, List<ReadUnit> units) {
        for (UnitClause.Body body : clause.bodies()) {
            if (!body.carriedDown()) {
                ReadUnits.add(body, inherited, text, units);
            }
        }
    }

    /** The line of the problem tells how things are; the work stands below it. */
    private int workStart(Node node) {
        return Problems.lineOf(node, text.text()).map(Stretch::end).orElse(node.bodyStart());
    }

    /** (二)集中整治阶段(2024年5月1日至10月31日): the last day of the stage around a task. */
    private @Nullable LocalDate stageEnd(Node node) {
        for (Node around = node.parent(); around != null; around = around.parent()) {
            Matcher stage = STAGE.matcher(text.text()).region(around.bodyStart(), around.ownEnd());
            if (stage.lookingAt()) {
                return bodies.dates().limit(stage.group(1));
            }
        }
        return null;
    }

    private @Nullable LocalDate limit(List<UnitClause> clauses) {
        for (UnitClause clause : clauses) {
            Stretch printed = clause.deadline();
            if (printed != null) {
                return bodies.dates().limit(printed.of(text.text()));
            }
        }
        return null;
    }

    private static List<Stretch> between(int start, int end, List<UnitClause> clauses) {
        List<Stretch> words = new ArrayList<>();
        int from = start;
        for (UnitClause clause : clauses) {
            if (clause.place().start() > from) {
                words.add(new Stretch(from, clause.place().start()));
            }
            from = Math.max(from, clause.place().end());
        }
        if (from < end) {
            words.add(new Stretch(from, end));
        }
        return words;
    }
}
