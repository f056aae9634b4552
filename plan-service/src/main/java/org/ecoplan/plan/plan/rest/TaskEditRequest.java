package org.ecoplan.plan.plan.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.Comparison;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.Milestone;
import org.ecoplan.plan.plan.domain.Strength;
import org.ecoplan.plan.plan.domain.Target;
import org.ecoplan.plan.plan.domain.TaskEdit;
import org.ecoplan.plan.plan.domain.UnitPart;
import org.ecoplan.plan.plan.domain.UnitRole;
import org.jspecify.annotations.Nullable;

/**
 * How a task shall be (任务更正). A list that is given stands for the whole list: with itemId it corrects, without it
 * adds, what is left out is rejected. What is absent stays as it is.
 */
public record TaskEditRequest(
        @Size(min = 1, max = 500, message = "任务名称须为 1 至 500 字") @Nullable
        String title,

        @Size(max = 200, message = "单位过多") @Nullable List<@Valid @NotNull(message = "条目不能为空") Unit> units,
        @Size(max = 500, message = "目标过多") @Nullable List<@Valid @NotNull(message = "条目不能为空") Level> targets,
        @Size(max = 500, message = "节点过多") @Nullable List<@Valid @NotNull(message = "条目不能为空") Point> milestones) {

    /** 责任单位. */
    public record Unit(
            @Nullable UUID itemId,

            @NotBlank(message = "单位名称不能为空") @Size(max = 200, message = "单位名称过长")
            String name,

            @NotNull(message = "缺少分工") UnitRole role,
            @Nullable Boolean inherited,
            @Size(max = 32, message = "单位代码过长") @Nullable String unitCode) {

        private TaskEdit.Entry<UnitPart> toEntry() {
            return new TaskEdit.Entry<>(
                    idOf(itemId), new UnitPart(name, role, Boolean.TRUE.equals(inherited), unitCode));
        }
    }

    /** 目标. */
    public record Level(
            @Nullable UUID itemId,

            @NotBlank(message = "指标名称不能为空") @Size(max = 500, message = "指标名称过长")
            String indicator,

            @NotNull(message = "缺少比较方式") Comparison comparator,

            @Digits(integer = 18, fraction = 6, message = "数值超出范围") @Nullable
            BigDecimal value,

            @Digits(integer = 18, fraction = 6, message = "数值超出范围") @Nullable
            BigDecimal valueMax,

            @Size(max = 50, message = "计量单位过长") @Nullable String unit,
            @Size(max = 200, message = "基期过长") @Nullable String baseline,
            @Nullable LocalDate by,
            @NotNull(message = "缺少约束性") Strength strength,
            @Nullable Boolean everyPeriod,
            @Size(max = 50, message = "或项名称过长") @Nullable String alternative,

            @Size(max = 200, message = "地区过多") @Nullable
            List<@Valid @NotNull(message = "条目不能为空") Territory> territories,

            @NotBlank(message = "原文不能为空") @Size(max = 5000, message = "原文过长")
            String quote) {

        TaskEdit.Entry<Target> toEntry() {
            return new TaskEdit.Entry<>(
                    idOf(itemId),
                    new Target(
                            indicator,
                            comparator,
                            value,
                            valueMax,
                            unit,
                            baseline,
                            by,
                            strength,
                            Boolean.TRUE.equals(everyPeriod),
                            alternative,
                            listOf(territories).stream()
                                    .map(level -> new Target.TerritoryLevel(level.territory(), level.value()))
                                    .toList(),
                            quote));
        }
    }

    /** 分地区目标. */
    public record Territory(
            @NotBlank(message = "地区不能为空") String territory,

            @NotNull(message = "缺少数值") @Digits(integer = 18, fraction = 6, message = "数值超出范围")
            BigDecimal value) {}

    /** 时间节点. */
    public record Point(
            @Nullable UUID itemId,

            @NotBlank(message = "节点内容不能为空") @Size(max = 500, message = "节点内容过长")
            String what,

            @NotNull(message = "缺少日期") LocalDate by,
            @NotNull(message = "缺少约束性") Strength strength,

            @NotBlank(message = "原文不能为空") @Size(max = 5000, message = "原文过长")
            String quote) {

        private TaskEdit.Entry<Milestone> toEntry() {
            return new TaskEdit.Entry<>(idOf(itemId), new Milestone(what, by, strength, quote));
        }
    }

    TaskEdit toEdit() {
        return new TaskEdit(
                title,
                units == null ? null : units.stream().map(Unit::toEntry).toList(),
                targets == null ? null : targets.stream().map(Level::toEntry).toList(),
                milestones == null
                        ? null
                        : milestones.stream().map(Point::toEntry).toList());
    }

    private static @Nullable ItemId idOf(@Nullable UUID id) {
        return id == null ? null : new ItemId(id);
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
