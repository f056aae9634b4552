package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.plan.domain.UnitNames.Resolution;

/**
 * Makes real duties of the units a task names: groups become their members, and a unit that is named several times,
 * itself or in a group, has one duty, in the role that binds most; of the same role what the task itself says goes before
 * what is carried down.
 */
final class DutyPolicy {
    private final UnitNames names;

    DutyPolicy(UnitNames names) {
        this.names = names;
    }

    /**
     * The duties of a task.
     *
     * @param refusals why there are not all of them, each with its place
     */
    record Duties(List<Duty> duties, List<Refusal> refusals) {}

    /** @param pointer place of the task in the tree */
    Duties dutiesOf(PlanTask task, String pointer) {
        List<Duty> duties = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int at = 0; at < task.units().size(); at++) {
            Item<UnitPart> item = task.units().get(at);
            if (item.stands()) {
                Resolution resolution = names.resolve(item.current());
                if (resolution.isClear()) {
                    resolution.units().forEach(unit -> duties.add(duty(unit, item.current())));
                } else {
                    refusals.add(unclear(item.current(), resolution, pointer + "/units/" + at));
                }
            }
        }
        if (duties.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.invalid(
                    "TASK_WITHOUT_UNIT", "任务「" + task.title().current() + "」没有责任单位", pointer + "/units"));
        }
        return new Duties(once(duties), refusals);
    }

    private static Duty duty(KnownUnit unit, UnitPart part) {
        UnitRole role = part.role() == UnitRole.GUIDING ? UnitRole.PARTICIPATING : part.role();
        return new Duty(unit.code(), unit.name(), role, part.name(), part.inherited());
    }

    private static List<Duty> once(List<Duty> duties) {
        List<Duty> ownFirst = new ArrayList<>(duties);
        ownFirst.sort(Comparator.comparing(Duty::inherited));
        Map<String, Duty> byUnit = new LinkedHashMap<>();
        ownFirst.forEach(duty -> byUnit.merge(
                duty.unitCode(), duty, (one, other) -> other.role().bindsMoreThan(one.role()) ? other : one));
        return List.copyOf(byUnit.values());
    }

    private static Refusal unclear(UnitPart part, Resolution resolution, String pointer) {
        return resolution.kind() == Resolution.Kind.AMBIGUOUS
                ? Refusal.invalid("AMBIGUOUS_UNIT", "单位「" + part.name() + "」对应多个单位,请指定单位代码", pointer)
                : Refusal.invalid("UNKNOWN_UNIT", "单位目录中没有「" + part.name() + "」", pointer);
    }
}
