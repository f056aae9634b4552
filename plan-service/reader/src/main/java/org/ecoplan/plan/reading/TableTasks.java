package org.ecoplan.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.ReadAction;
import org.ecoplan.plan.reading.model.ReadProblem;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.OrdinalKind;
import org.ecoplan.plan.reading.outline.Outline;
import org.ecoplan.plan.reading.table.Table;
import org.ecoplan.plan.reading.table.TaskRow;
import org.ecoplan.plan.reading.table.TaskRows;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 任务表: the tasks of the task tables, beside those of the numbered text. */
final class TableTasks {

    private final CleanText text;
    private final Outline outline;
    private final Map<String, ReadAction> actions = new LinkedHashMap<>();
    private final List<ReadTask> tasks = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();

    TableTasks(CleanText text, Outline outline, List<Table> tables, TaskReader reader) {
        this.text = text;
        this.outline = outline;
        for (Table table : tables) {
            if (table.listsTasks(text.text())) {
                new TaskRows(table, text.text()).read().forEach(row -> take(row, reader));
            }
        }
    }

    private void take(TaskRow row, TaskReader reader) {
        String action = action(row);
        tasks.add(reader.readRow(row, action));
        Stretch problem = row.problem();
        if (problem != null) {
            problems.add(new ReadProblem(
                    action,
                    row.ordinal(),
                    text.quote(problem.start(), problem.end()),
                    new Evidence(text.span(problem.start(), problem.end()), "table.problem", 0.85)));
        }
    }

    /** 反馈问题: what the rows are to put right. */
    List<ReadProblem> problems() {
        return List.copyOf(problems);
    }

    List<ReadAction> actions() {
        return List.copyOf(actions.values());
    }

    /**
     * The tasks of the plan: those of the text where they tell who is responsible; the rows where the text has none; the
     * tasks of the text with the units of the rows where both count the same; otherwise both.
     */
    List<ReadTask> joined(List<ReadTask> fromText) {
        long withUnits =
                fromText.stream().filter(task -> !task.units().isEmpty()).count();
        if (tasks.isEmpty() || (!fromText.isEmpty() && withUnits * 2 > fromText.size())) {
            actions.clear();
            return fromText;
        }
        if (fromText.size() != tasks.size()) {
            List<ReadTask> both = new ArrayList<>(fromText);
            both.addAll(tasks);
            return both;
        }
        actions.clear();
        List<ReadTask> merged = new ArrayList<>();
        for (int i = 0; i < fromText.size(); i++) {
            merged.add(fromText.get(i).withUnits(tasks.get(i).units()));
        }
        return merged;
    }

    private String action(TaskRow row) {
        Stretch category = row.category();
        if (category != null) {
            String name = category.of(text.text())
                    .replaceFirst("^([一二三四五六七八九十]{1,3})[\t\n]", "$1、")
                    .replace("\t", "");
            String ordinal = name.replaceFirst("^(?:([一二三四五六七八九十]{1,3})(?:、|$)|(\\([一二三四五六七八九十]{1,3}\\))).*$", "$1$2");
            add(
                    ordinal,
                    name.startsWith(ordinal) && !name.equals(ordinal)
                            ? name.substring(ordinal.length()).replaceFirst("^[、.]", "")
                            : name,
                    category);
            return ordinal;
        }
        Node around = around(outline.roots(), row.place().start());
        boolean bareAnnex = around != null
                && around.kind() == OrdinalKind.ANNEX
                && around.heading(text.text()).isEmpty()
                && text.text().charAt(around.bodyStart()) != ':';
        if (around == null || bareAnnex) {
            return "";
        }
        add(
                around.ordinal().printed(),
                around.heading(text.text()),
                new Stretch(around.start(), around.headingEnd(text.text())));
        return around.ordinal().printed();
    }

    private void add(String ordinal, String title, Stretch place) {
        actions.putIfAbsent(
                ordinal,
                new ReadAction(
                        ordinal, title, new Evidence(text.span(place.start(), place.end()), "table.category", 0.8)));
    }

    private static @Nullable Node around(List<Node> nodes, int place) {
        for (Node node : nodes) {
            if (node.start() <= place && place < node.end()) {
                Node inner = around(node.children(), place);
                return inner == null ? node : inner;
            }
        }
        return null;
    }
}
