package org.ecoplan.plan.notice.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * What a figure is, in both notices.
     *
     * @param of code of the unit, id of the task, or the target and, where several series measure it, the one that does
     */
    private record Key(Subject subject, Object of, String figure) {}

    /**
     * A target as the document sets it: it stays the same before and after it is measured.
     *
     * @param series absent where no more than one measures it
     */
    private record TargetKey(
            String indicator,
            String target,
            LocalDate by,
            String quote,
            @Nullable String series) {
        static TargetKey of(IndicatorLine line) {
            return new TargetKey(line.indicator(), line.target(), line.by(), line.quote(), null);
        }

        TargetKey measuredBy(@Nullable String which) {
            return new TargetKey(indicator, target, by, quote, which);
        }
    }

    /** How a figure is called. */
    private record Name(String code, String what) {}

    private record Value(String text, @Nullable BigDecimal number) {
        static Value of(long number) {
            return new Value(Long.toString(number), BigDecimal.valueOf(number));
        }

        static Value percent(BigDecimal number) {
            return new Value(number.toPlainString() + "%", number);
        }

        static Value words(String text) {
            return new Value(text, null);
        }
    }

    private static final Value NONE = Value.of(0);

    /** Targets that several series measure in one of the two. */
    private final Set<TargetKey> measuredBySeveral;

    private final Map<Key, Value> values = new LinkedHashMap<>();
    private final Map<Key, Name> names = new HashMap<>();

    private NoticeComparison(NoticeContent content, Set<TargetKey> measuredBySeveral) {
        this.measuredBySeveral = measuredBySeveral;
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
        Set<TargetKey> severals = Stream.of(before, after)
                .flatMap(content -> measuredBySeveral(content).stream())
                .collect(Collectors.toSet());
        NoticeComparison earlier = new NoticeComparison(before, severals);
        NoticeComparison later = new NoticeComparison(after, severals);
        Set<Key> keys = new LinkedHashSet<>(later.values.keySet());
        keys.addAll(earlier.values.keySet());
        List<Change> changes = new ArrayList<>();
        for (Key key : keys) {
            @Nullable Value was = known(key, earlier.values);
            @Nullable Value is = known(key, later.values);
            if (!Objects.equals(was, is)) {
                Name name = Objects.requireNonNull(later.names.getOrDefault(key, earlier.names.get(key)));
                changes.add(new Change(
                        key.subject,
                        name.code.isEmpty() ? null : name.code,
                        name.what,
                        was == null ? null : was.text,
                        is == null ? null : is.text,
                        difference(was, is).orElse(null)));
            }
        }
        return List.copyOf(changes);
    }

    private static Set<TargetKey> measuredBySeveral(NoticeContent content) {
        return content.indicators().stream().collect(groupingBy(TargetKey::of, counting())).entrySet().stream()
                .filter(of -> of.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static @Nullable Value known(Key key, Map<Key, Value> values) {
        Value value = values.get(key);
        return value == null && key.subject == Subject.PLAN && !key.figure.endsWith("率") ? NONE : value;
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

    /** What is not there yet is absent: its first value is one change of the target. */
    private void add(IndicatorLine line) {
        TargetKey target = TargetKey.of(line);
        TargetKey measured = measuredBySeveral.contains(target) ? target.measuredBy(line.source()) : target;
        String due = line.by() + "目标";
        String name = line.indicator() + (line.place() == null ? "" : "（" + line.place() + "）") + due;
        String code = Objects.requireNonNullElse(line.source(), "");
        BigDecimal actual = line.actual();
        if (actual != null) {
            Value value = new Value(actual.toPlainString(), actual.stripTrailingZeros());
            put(new Key(Subject.INDICATOR, measured, "完成值"), new Name(code, name + "完成值"), value);
        }
        words(new Key(Subject.INDICATOR, measured, "同比"), new Name(code, name + "同比"), line.yearOnYear());
        words(new Key(Subject.INDICATOR, target, "状态"), new Name(code, line.indicator() + due + "状态"), line.state());
    }

    private void words(Key key, Name name, @Nullable String words) {
        if (words != null) {
            put(key, name, Value.words(words));
        }
    }

    private void put(Subject subject, String code, String what, Value value) {
        put(new Key(subject, code, what), new Name(code, what), value);
    }

    /** The first mention counts: a figure of the plan is named again where it is a problem. */
    private void put(Key key, Name name, Value value) {
        values.putIfAbsent(key, value);
        names.putIfAbsent(key, name);
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
