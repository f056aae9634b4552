package org.ecoplan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.HeadlineTargetIssued;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.PlanTaskIssued.Duty;
import org.ecoplan.events.PlanTaskIssued.Group;
import org.ecoplan.events.PlanTaskIssued.Target;
import org.ecoplan.events.PlanTaskIssued.Territory;

/** Tasks of an issued plan (随州, issued on 9 July 2024), each in a plan of its own. */
public final class PlanFixture {
    public static final String ORGANISATION = "421300";
    public static final String OUTFALLS = "府澴河入河排污口整治完成率";

    private UUID planId = UUID.randomUUID();
    private final UUID taskId = UUID.randomUUID();
    private final List<Duty> duties = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private String organisation = ORGANISATION;
    private int revision = 1;

    /** Led by the environment bureau; 70 % of the outfalls by the end of 2024, all of them by the end of 2025. */
    public static PlanFixture outfalls() {
        return new PlanFixture()
                .duty("421300-sthj", "LEAD")
                .duty("421303", "IMPLEMENTING")
                .target(OUTFALLS, "GE", "70", "2024-12-31", false)
                .target(OUTFALLS, "GE", "100", "2025-12-31", false);
    }

    /** Led by nobody; the sewage bureau is responsible; a continuous target. */
    public static PlanFixture sewage() {
        return new PlanFixture()
                .duty("421300-zjgx", "RESPONSIBLE")
                .target("全市城市生活污水集中收集率", "GE", "70", "2025-12-31", true);
    }

    public PlanFixture duty(String unit, String role) {
        duties.add(new Duty(unit, unit, role, unit, false));
        return this;
    }

    public PlanFixture target(String indicator, String comparator, String value, String by, boolean continuous) {
        return target(indicator, comparator, value, "%", by, continuous);
    }

    public PlanFixture target(
            String indicator, String comparator, String value, String unit, String by, boolean continuous) {
        BigDecimal figure = value == null ? null : new BigDecimal(value);
        LocalDate date = by == null ? null : LocalDate.parse(by);
        targets.add(new Target(
                UUID.randomUUID(),
                indicator,
                comparator,
                figure,
                null,
                figure == null ? null : unit,
                null,
                date,
                "BINDING",
                continuous,
                indicator + "达到" + value + unit));
        return this;
    }

    /** A binding level in percent that holds at every observation, said with {@code strength}, group and territories. */
    public PlanFixture target(String indicator, int value, String strength, Group group, List<Territory> territories) {
        targets.add(level(indicator, value, strength, group, territories));
        return this;
    }

    /** A target of the plan outside its tasks, of which the units answer for. */
    public HeadlineTargetIssued headline(int position, String indicator, int value, String... answering) {
        return new HeadlineTargetIssued(
                planId,
                revision,
                organisation,
                "长江高水平保护提质增效行动方案",
                position,
                LocalDate.parse("2024-07-09"),
                LocalDate.parse("2025-12-31"),
                List.of(answering),
                level(indicator, value, "BINDING", null, null));
    }

    /** The same as it goes on under the id of another one. */
    public static HeadlineTargetIssued under(UUID id, HeadlineTargetIssued one) {
        Target said = one.target();
        Target target = new Target(
                id,
                said.indicator(),
                said.comparator(),
                said.value(),
                said.valueMax(),
                said.unit(),
                said.baseline(),
                said.by(),
                said.strength(),
                said.continuous(),
                said.quote());
        return new HeadlineTargetIssued(
                one.planId(),
                one.revision(),
                one.organisation(),
                one.planTitle(),
                one.position(),
                one.issuedOn(),
                one.planEnd(),
                one.unitCodes(),
                target);
    }

    private static Target level(
            String indicator, int value, String strength, Group group, List<Territory> territories) {
        return new Target(
                UUID.randomUUID(),
                indicator,
                "GE",
                BigDecimal.valueOf(value),
                null,
                "%",
                null,
                LocalDate.parse("2025-12-31"),
                strength,
                true,
                indicator + "稳定在" + value + "%",
                group,
                territories,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Led by the environment bureau, with so many indicators that hold at every observation from the issue on. */
    public static PlanFixture indicators(int count) {
        PlanFixture plan = new PlanFixture().duty("421300-sthj", "LEAD");
        for (int number = 1; number <= count; number++) {
            plan.target("指标" + number, "GE", "70", null, true);
        }
        return plan;
    }

    /** In the place of another task of the same plan. */
    public PlanFixture inPlanOf(PlanFixture other) {
        planId = other.planId;
        return this;
    }

    public PlanFixture of(String otherOrganisation) {
        organisation = otherOrganisation;
        return this;
    }

    /** The same plan and task again, with what is added from now on instead of the targets so far. */
    public PlanFixture revised() {
        revision++;
        targets.clear();
        return this;
    }

    public String organisation() {
        return organisation;
    }

    public UUID planId() {
        return planId;
    }

    public UUID taskId() {
        return taskId;
    }

    public UUID ruleId(int target) {
        return targets.get(target).targetId();
    }

    public String series(int number) {
        return planId.toString().substring(0, 8) + "-1-" + number;
    }

    public PlanTaskIssued issued() {
        return new PlanTaskIssued(
                planId,
                revision,
                taskId,
                organisation,
                "长江高水平保护提质增效行动方案",
                "(一)",
                null,
                "入河排污口溯源整治行动",
                1,
                LocalDate.parse("2024-07-09"),
                LocalDate.parse("2025-12-31"),
                List.copyOf(duties),
                List.copyOf(targets),
                List.of());
    }
}
