package org.ecoplan.plan.notice.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.Share;
import org.ecoplan.plan.notice.domain.NoticeContent.IndicatorLine;
import org.ecoplan.plan.notice.domain.NoticeContent.Paragraph;
import org.ecoplan.plan.notice.domain.NoticeContent.RankLine;
import org.ecoplan.plan.notice.domain.NoticeContent.Reference;
import org.ecoplan.plan.notice.domain.NoticeContent.TaskLine;
import org.jspecify.annotations.Nullable;

/** What differs between two notices of a plan (通报数据对比), figure by figure in the order in which they stand there. */
public final class NoticeComparison {

    /** What a figure is about. */
    public enum Subject {
        /** 总体 */
        PLAN,
        /** 点名单位: one that is named for a problem */
        UNIT,
        /** 任务亮灯表 */
        TASK,
        /** 按时报送率排名 */
        RANKING,
        /** 主要指标 */
        INDICATOR
    }

    /**
     * A figure that is not the same.
     *
     * @param code of the unit, id of the task, address of the series; absent for the plan as a whole
     * @param before absent where only the later one has it
     * @param after absent where only the earlier one has it
     * @param difference after less before, where both are numbers
     */
    public record Change(
            Subject subject,
            @Nullable String code,
            String what,
            @Nullable String before,
            @Nullable String after,
            @Nullable BigDecimal difference) {}

    private record Key(Subject subject, String code, String what) {}

    private record Value(String text, @Nullable BigDecimal number) {
        static Value of(long number) {
            return new Value(Long.toString(number), BigDecimal.valueOf(number));
        }

        static Value percent(BigDecimal number) {
            return new Value(number.toPlainString() + "%", number);
        }

        static Value words(@Nullable String text) {
            return new Value(Objects.requireNonNullElse(text, ""), null);
        }
    }

    private static final Value NONE = Value.of(0);

    private final Map<Key, Value> values = new LinkedHashMap<>();

    private NoticeComparison(NoticeContent content) {
        content.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .map(Paragraph::figures)
                .forEach(figures -> figures.forEach(figure -> add(figure, content.firstDay())));
        rate("报送率", Measure.REPORTS_RECEIVED);
        rate("按时报送率", Measure.REPORTS_IN_TIME);
        content.tasks().forEach(this::add);
        content.ranking().forEach(this::add);
        content.indicators().forEach(this::add);
    }

    /** The figures of {@code after} that are others than those of {@code before}; a figure of the plan that one leaves out is 0. */
    public static List<Change> of(NoticeContent before, NoticeContent after) {
        Map<Key, Value> earlier = new NoticeComparison(before).values;
        Map<Key, Value> later = new NoticeComparison(after).values;
        Set<Key> keys = new LinkedHashSet<>(later.keySet());
        keys.addAll(earlier.keySet());
        List<Change> changes = new ArrayList<>();
        for (Key key : keys) {
            @Nullable Value was = known(key, earlier);
            @Nullable Value is = known(key, later);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(
                        key.subject,
                        key.code.isEmpty() ? null : key.code,
                        key.what,
                        was == null ? null : was.text,
                        is == null ? null : is.text,
                        difference(was, is).orElse(null)));
            }
        }
        return List.copyOf(changes);
    }

    private static @Nullable Value known(Key key, Map<Key, Value> values) {
        Value value = values.get(key);
        return value == null && key.subject == Subject.PLAN && !key.what.endsWith("率") ? NONE : value;
    }

    private static Optional<BigDecimal> difference(@Nullable Value was, @Nullable Value is) {
        return was == null || is == null || was.number == null || is.number == null
                ? Optional.empty()
                : Optional.of(is.number.subtract(was.number));
    }

    /** Its address says whose it is and of which days: those due in the period, since the year began, before. */
    private void add(Reference figure, String firstDay) {
        String unit = parameter(figure.rows(), "unit");
        if (!unit.isEmpty()) {
            put(Subject.UNIT, unit, figure.label(), Value.of(figure.count()));
            return;
        }
        String from = parameter(figure.rows(), "dueFrom");
        String span = "";
        if (!from.isEmpty() && !from.equals(firstDay)) {
            span = "（年初以来累计）";
        } else if (from.isEmpty() && !parameter(figure.rows(), "dueTo").isEmpty()) {
            span = "（本期之前到期）";
        }
        put(Subject.PLAN, "", figure.label() + span, Value.of(figure.count()));
    }

    private void rate(String name, Measure part) {
        Share.of(planFigure(part), planFigure(Measure.REPORTS_EXPECTED))
                .ifPresent(share -> put(Subject.PLAN, "", name, Value.percent(share.percent())));
    }

    private long planFigure(Measure measure) {
        BigDecimal count = values.getOrDefault(new Key(Subject.PLAN, "", measure.label()), NONE).number;
        return count == null ? 0 : count.longValue();
    }

    private void add(TaskLine task) {
        String code = task.taskId().toString();
        String name = task.ordinal() + task.title() + "：";
        put(Subject.TASK, code, name + "亮灯", Value.words(task.light().label()));
        put(Subject.TASK, code, name + "职责", Value.of(task.duties()));
        put(Subject.TASK, code, name + "已销号", Value.of(task.closedOut()));
        put(Subject.TASK, code, name + "逾期事项", Value.of(task.overdue()));
        put(Subject.TASK, code, name + "未报", Value.of(task.reportsMissing()));
    }

    private void add(RankLine unit) {
        put(Subject.RANKING, unit.unitCode(), unit.unitName() + "名次", Value.of(unit.rank()));
        put(Subject.RANKING, unit.unitCode(), unit.unitName() + "应报", Value.of(unit.expected()));
        put(Subject.RANKING, unit.unitCode(), unit.unitName() + "按时", Value.of(unit.inTime()));
        put(Subject.RANKING, unit.unitCode(), unit.unitName() + "按时报送率", Value.percent(unit.percent()));
    }

    private void add(IndicatorLine line) {
        String name = line.indicator() + (line.place() == null ? "" : "（" + line.place() + "）") + line.by() + "目标";
        String code = Objects.requireNonNullElse(line.source(), "");
        BigDecimal actual = line.actual();
        put(
                Subject.INDICATOR,
                code,
                name + "完成值",
                actual == null ? Value.words(null) : new Value(actual.toPlainString(), actual.stripTrailingZeros()));
        put(Subject.INDICATOR, code, name + "同比", Value.words(line.yearOnYear()));
        put(Subject.INDICATOR, code, name + "状态", Value.words(line.state()));
    }

    /** The first mention counts: a figure of the plan is named again where it is a problem. */
    private void put(Subject subject, String code, String what, Value value) {
        values.putIfAbsent(new Key(subject, code, what), value);
    }

    private static String parameter(String address, String name) {
        int at = address.indexOf(name + "=");
        if (at < 0) {
            return "";
        }
        int from = at + name.length() + 1;
        int to = address.indexOf('&', from);
        return address.substring(from, to < 0 ? address.length() : to);
    }
}
