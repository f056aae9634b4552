package org.ecoplan.plan.reading.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 任务划分: which nodes are the tasks — those of the finest numbered level that carries responsibility or work — and under
 * which action each stands.
 */
public final class TaskPlan {

    private static final double MOST = 0.5;
    private static final int FEWEST_LISTS = 2;
    private static final int FEWEST_GOALS = 3;

    /** 具体任务见附件: the tasks themselves stand there. */
    private static final Pattern NAMES_ANNEX = Pattern.compile("(?:任务|分工|清单|措施)[^。\\n]{0,30}见附(?:件|表)\\d{0,2}");

    private static final Pattern NO_WORK =
            Pattern.compile("^.{0,8}目标|^.{0,6}(?:范围|对象|区域|时段|期限|时间)|^(?:时间|进度|阶段)安排|^其他任务$");

    /** A line may begin with 第一条 of a law that is cited. */
    private static final int FEWEST_ARTICLES = 3;

    private final String text;
    private final Set<Node> withUnits;
    private final List<Stretch> taskTables;
    private final List<Node> tasks = new ArrayList<>();
    private final Map<Node, Node> actionOf = new HashMap<>();
    private final OrdinalKind level;
    private final boolean goalsAreWork;
    private int dropped;

    /**
     * @param withUnits  nodes whose own words tell who is responsible
     * @param taskTables places of tables whose rows are the tasks of their chapter
     */
    public TaskPlan(Outline outline, String text, Set<Node> withUnits, List<Stretch> taskTables) {
        this.taskTables = taskTables;
        this.text = text;
        this.withUnits = withUnits;
        this.goalsAreWork = hasNothingButGoals(outline);
        this.level = aboveWhereUnitsAreToldOnce(outline, level(outline));
        outline.roots().forEach(this::collect);
        dropWhatNobodyIsToldToDo();
        findActions();
    }

    public List<Node> tasks() {
        return tasks;
    }

    /** The action of a task, the task itself where it is one, null where it stands under none. */
    public @Nullable Node actionOf(Node task) {
        return actionOf.get(task);
    }

    public List<Node> actions() {
        Set<Node> actions = new LinkedHashSet<>();
        for (Node task : tasks) {
            Node action = actionOf.get(task);
            if (action != null) {
                actions.add(action);
            }
        }
        return List.copyOf(actions);
    }

    private OrdinalKind level(Outline outline) {
        Map<OrdinalKind, int[]> counts = new HashMap<>();
        outline.roots().forEach(root -> count(root, counts));
        int[] fine = counts.getOrDefault(OrdinalKind.SUB_ITEM, new int[2]);
        if (fine[1] > 1 && fine[1] >= fine[0] * MOST) {
            return OrdinalKind.SUB_ITEM;
        }
        int[] items = counts.getOrDefault(OrdinalKind.ITEM, new int[2]);
        int[] sections = counts.getOrDefault(OrdinalKind.SECTION, new int[2]);
        if (sections[1] >= FEWEST_LISTS && items[1] <= 1 && items[0] > items[1]) {
            return OrdinalKind.SECTION; // few sections list their measures, which tell no units of their own
        }
        for (OrdinalKind kind :
                List.of(OrdinalKind.ARTICLE, OrdinalKind.ITEM, OrdinalKind.SECTION, OrdinalKind.CHAPTER)) {
            int[] count = counts.getOrDefault(kind, new int[2]);
            if (count[0] >= (kind == OrdinalKind.ARTICLE ? FEWEST_ARTICLES : 1)) {
                return kind;
            }
        }
        return OrdinalKind.PART_SECTION;
    }

    /**
     * 一、…(measures 1. to 3.)【责任单位】: where each list of items has its units once, at its end, the items are the measures
     * of one task and the node above them is the task.
     */
    private OrdinalKind aboveWhereUnitsAreToldOnce(Outline outline, OrdinalKind items) {
        List<Node> parents = new ArrayList<>();
        outline.roots().forEach(root -> collectParents(root, items, parents));
        long lists =
                parents.stream().filter(parent -> parent.children().size() > 1).count();
        boolean once = lists >= FEWEST_LISTS && parents.stream().allMatch(this::tellsUnitsAtItsEndOnly);
        OrdinalKind above = parents.isEmpty() ? items : parents.get(0).kind();
        return once && parents.stream().allMatch(parent -> parent.kind() == above) ? above : items;
    }

    private void collectParents(Node node, OrdinalKind items, List<Node> parents) {
        if (isWork(node) && node.children().stream().anyMatch(child -> child.kind() == items)) {
            parents.add(node);
        }
        node.children().forEach(child -> collectParents(child, items, parents));
    }

    private boolean tellsUnitsAtItsEndOnly(Node parent) {
        List<Node> items = parent.children();
        return withUnits.contains(items.get(items.size() - 1))
                && items.subList(0, items.size() - 1).stream().noneMatch(withUnits::contains);
    }

    private void count(Node node, Map<OrdinalKind, int[]> counts) {
        if (isWork(node)) {
            int[] count = counts.computeIfAbsent(node.kind(), kind -> new int[2]);
            count[0]++;
            boolean isHead = node.ordinal().isUnprinted() && !node.children().isEmpty(); // 市发改委: over its items
            count[1] += withUnits.contains(node) && !isHead ? 1 : 0;
        }
        node.children().forEach(child -> count(child, counts));
    }

    /** 一、绿色发展目标 1. 2. 二、资源管理目标 3. 4.: where every chapter is goals, its numbered items are the work. */
    private boolean hasNothingButGoals(Outline outline) {
        List<Node> chapters = outline.roots();
        return chapters.size() >= FEWEST_GOALS
                && chapters.stream()
                        .allMatch(chapter -> SectionRole.of(chapter, text) == SectionRole.GOALS
                                && !chapter.children().isEmpty());
    }

    private boolean isWorkByItsHeading(Node node) {
        SectionRole role = SectionRole.of(node, text);
        return role == SectionRole.WORK || (goalsAreWork && role == SectionRole.GOALS);
    }

    private boolean isWork(Node node) {
        SectionRole role = SectionRole.of(node, text);
        return isWorkByItsHeading(node) || (withUnits.contains(node) && role != SectionRole.EXPLANATION);
    }

    private void collect(Node node) {
        if (node.kind() == level || !hasFiner(node)) {
            if (isTask(node)) {
                tasks.add(node);
            }
            return;
        }
        node.children().forEach(this::collect);
    }

    /**
     * 一、目标任务 or (二)禁烧范围 beside tasks that all tell their units: an item that tells nobody to do it and whose heading, or
     * that of its chapter, names aims, a scope or a time is no work.
     */
    private void dropWhatNobodyIsToldToDo() {
        Set<Node> others = new HashSet<>();
        for (Node task : tasks) {
            boolean named = NO_WORK.matcher(task.heading(text)).find()
                    || NO_WORK.matcher(chapterOf(task).heading(text)).find();
            if (named && !tellsUnits(task)) {
                others.add(task);
            }
        }
        if (others.size() < tasks.size()
                && tasks.stream().filter(task -> !others.contains(task)).allMatch(this::tellsUnits)) {
            tasks.removeAll(others);
            dropped = others.size();
        }
    }

    /** Items that tell nobody to do them, and are no tasks for that. */
    public int dropped() {
        return dropped;
    }

    private static Node chapterOf(Node task) {
        Node chapter = task;
        for (Node above = task.parent(); above != null; above = above.parent()) {
            chapter = above;
        }
        return chapter;
    }

    private boolean tellsUnits(Node node) {
        return withUnits.contains(node) || node.children().stream().anyMatch(this::tellsUnits);
    }

    private boolean hasFiner(Node node) {
        return node.children().stream().anyMatch(child -> !level.isCoarserThan(child.kind()));
    }

    private boolean isTask(Node node) {
        boolean holdsTable =
                taskTables.stream().anyMatch(table -> node.start() <= table.start() && table.end() <= node.end());
        if (holdsTable && node.kind() == OrdinalKind.ANNEX) {
            return false;
        }
        boolean empty = !Characters.hasWords(text.substring(node.bodyStart(), node.end()));
        if (empty || SectionRole.of(node, text) == SectionRole.EXPLANATION) {
            return false;
        }
        if (withUnits.contains(node) || node.children().stream().anyMatch(withUnits::contains)) {
            return true;
        }
        return isWorkByItsHeading(node)
                && !holdsTable
                && !isListedBehind(node)
                && (node.kind() == level || !node.kind().isCoarserThan(OrdinalKind.SECTION));
    }

    /** The tasks stand in the table of an annex that the node names. */
    private boolean isListedBehind(Node node) {
        return taskTables.stream().anyMatch(table -> node.end() <= table.start())
                && NAMES_ANNEX.matcher(text.substring(node.start(), node.end())).find();
    }

    private void findActions() {
        Set<Node> parents = new HashSet<>();
        for (Node task : tasks) {
            if (task.parent() != null) {
                parents.add(task.parent());
            }
        }
        for (Node task : tasks) {
            Node parent = task.parent();
            boolean sectionOfOneChapter = task.kind() == OrdinalKind.SECTION
                    && !task.ordinal().isNamed()
                    && ((parents.size() < 2 && startsAtOne(task))
                            || isContainer(parent)
                            || standsAmongActions(task, parents));
            if (parent == null || parent.kind() == OrdinalKind.ANNEX || sectionOfOneChapter) {
                if (task.kind().isCoarserThan(OrdinalKind.ARTICLE)) {
                    actionOf.put(task, task);
                }
            } else {
                actionOf.put(task, parent);
            }
        }
    }

    /** (三) as the first of its chapter: the numbers run through the chapters, which are the actions then. */
    private static boolean startsAtOne(Node section) {
        Node parent = section.parent();
        return parent == null || parent.children().get(0).ordinal().number() <= 1;
    }

    /** (二) without items beside (一) with tasks under it: an action like its neighbour, and a task. */
    private static boolean standsAmongActions(Node section, Set<Node> parents) {
        Node parent = section.parent();
        return parent != null && parent.children().stream().anyMatch(parents::contains);
    }

    private boolean isContainer(@Nullable Node node) {
        return node != null && node.heading(text).matches(".*(?:主要|重点|工作|具体)(?:任务|工作|措施|内容|举措)(?:及分工|和措施|和分工)?");
    }
}
