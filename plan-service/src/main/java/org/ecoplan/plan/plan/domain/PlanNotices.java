package org.ecoplan.plan.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person should know of a plan before and when it is issued (提示): true things that nothing else would say. */
public final class PlanNotices {
    private static final int NAMES_SHOWN = 50;
    private static final String RHYTHM = "QUARTERLY_SCHEDULING";

    private final PlanTree tree;
    private final UnitNames names;
    private final LocalDate today;

    /** @param names the units of the organisation today */
    public PlanNotices(PlanTree tree, UnitNames names, LocalDate today) {
        this.tree = tree;
        this.names = names;
        this.today = today;
    }

    /**
     * Something to know.
     *
     * @param code stable, for programs
     * @param title for people, in Chinese
     */
    public record Notice(String code, String title) {}

    public List<Notice> all() {
        List<Notice> notices = new ArrayList<>();
        DocumentOrigin.foreign(tree.header().current(), names)
                .ifPresent(place ->
                        notices.add(new Notice("FOREIGN_DOCUMENT", "文件属于「" + place + "」,不是本组织的地区,其单位可能与本地单位同名")));
        List<String> unknown = unknownUnits();
        if (!unknown.isEmpty()) {
            String shown = unknown.stream().limit(NAMES_SHOWN).collect(Collectors.joining("、"));
            notices.add(new Notice(
                    "UNKNOWN_UNITS",
                    "单位目录中没有:" + shown + (unknown.size() > NAMES_SHOWN ? "等" : "") + "(共" + unknown.size() + "个)"));
        }
        long withoutUnit = tree.tasks().stream()
                .filter(task -> task.stands() && task.units().stream().noneMatch(Item::stands))
                .count();
        if (withoutUnit > 0) {
            notices.add(new Notice("TASKS_WITHOUT_UNIT", withoutUnit + "项任务没有责任单位"));
        }
        LocalDate end = tree.header().current().periodEnd();
        if (end != null && end.isBefore(today)) {
            notices.add(new Notice("PLAN_ENDED", "方案已于" + end + "到期:此后的季度不再调度,其事项均已逾期"));
        } else if (!tree.tasks().isEmpty()
                && tree.header().current().roundTempo() == null
                && tree.notes().mechanisms().stream()
                        .noneMatch(mechanism -> mechanism.kind().equals(RHYTHM))) {
            notices.add(new Notice("NO_RHYTHM_IN_DOCUMENT", "文件没有写明季调度,印发后仍按季度开启调度"));
        }
        return notices;
    }

    /** The names of standing tasks that stand for no unit, or for several, in their order. */
    public List<String> unknownUnits() {
        return tree.tasks().stream()
                .filter(PlanTask::stands)
                .flatMap(task -> task.units().stream())
                .filter(Item::stands)
                .map(Item::current)
                .filter(part -> !names.resolve(part).isClear())
                .map(UnitPart::name)
                .distinct()
                .toList();
    }
}
