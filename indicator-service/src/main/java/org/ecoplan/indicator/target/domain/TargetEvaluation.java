package org.ecoplan.indicator.target.domain;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a target stands on a day (目标评价). A stage is decided by the figure at its date, before it by the expected path
 * (序时进度); what has to hold in every period is missed with the first period that breaks it. Too little data decides nothing.
 */
public final class TargetEvaluation {
    private static final int QUARTER = 3;
    private static final int HALF_YEAR = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Goal goal;
    private final Facts facts;
    private final LocalDate today;

    private TargetEvaluation(Goal goal, Facts facts, LocalDate today) {
        this.goal = goal;
        this.facts = facts;
        this.today = today;
    }

    /** Figures of periods that had not ended by then do not count. */
    public static Evaluation of(Goal goal, Facts facts, LocalDate today) {
        TargetEvaluation evaluation = new TargetEvaluation(goal, facts, today);
        return switch (goal.comparator()) {
            case SUPERIOR -> evaluation.byVerdict(TargetState.AWAITING_SUPERIOR, "上级下达的目标值或认定结论");
            case QUALITATIVE ->
                evaluation.byVerdict(
                        evaluation.isDue() || goal.by() == null ? TargetState.PENDING_VERDICT : TargetState.NOT_DUE,
                        "认定结论");
            default ->
                Level.of(goal, facts.reference())
                        .fold(
                                evaluation::byFigures,
                                missing -> Evaluation.without(TargetState.NOT_EVALUABLE, missing.title()));
        };
    }

    private boolean isDue() {
        return goal.by() != null && today.isAfter(goal.by());
    }

    private Evaluation byVerdict(TargetState without, String missing) {
        Facts.Verdict verdict = facts.verdict();
        if (verdict == null || verdict.on().isAfter(today)) {
            return Evaluation.without(without, missing);
        }
        return new Evaluation(
                verdict.met() ? TargetState.MET : TargetState.MISSED,
                null,
                null,
                null,
                null,
                List.of(),
                verdict.on() + " 认定" + (verdict.met() ? "完成" : "未完成") + ":" + verdict.evidence());
    }

    private Evaluation byFigures(Level level) {
        Optional<Figure> happened = known().filter(figure -> goal.comparator() == Comparator.ZERO)
                .filter(figure -> figure.value().signum() > 0)
                .findFirst();
        if (happened.isPresent()) {
            return evaluation(TargetState.MISSED, level, happened.get(), null, List.of());
        }
        Integer each = goal.eachMonths();
        if (each != null) {
            return inEachPeriod(level, each);
        }
        return isDue() ? atItsDate(level) : onTheWay(level);
    }

    /** Those of the time of the plan that have ended. */
    private Stream<Figure> known() {
        return facts.figures().stream()
                .filter(figure -> figure.to().isBefore(today))
                .filter(figure -> !figure.to().isBefore(goal.start()))
                .filter(figure -> goal.by() == null || !figure.from().isAfter(goal.by()));
    }

    /** A period that began before the plan was issued is none of it. */
    private Evaluation inEachPeriod(Level level, int months) {
        List<Figure> each = known().filter(figure -> figure.months() == months)
                .filter(figure -> !figure.from().isBefore(goal.start()))
                .sorted(comparing(Figure::to))
                .toList();
        Optional<Figure> broken = each.stream()
                .filter(Figure::valid)
                .filter(figure -> !level.isKeptBy(figure.value()))
                .findFirst();
        if (broken.isPresent()) {
            return evaluation(TargetState.MISSED, level, broken.get(), null, List.of());
        }
        List<String> missing = missingPeriods(each, months);
        Optional<Figure> last = each.stream().filter(Figure::valid).reduce((one, next) -> next);
        TargetState state = isDue()
                ? missing.isEmpty() && last.isPresent() ? TargetState.MET : TargetState.NOT_EVALUABLE
                : last.isPresent() ? TargetState.ON_TRACK : TargetState.NOT_DUE;
        return last.map(figure -> evaluation(state, level, figure, null, missing))
                .orElseGet(() -> Evaluation.without(state, "各期实际值"));
    }

    /** The periods of that length that have ended since the start and have no valid figure. */
    private List<String> missingPeriods(List<Figure> each, int months) {
        List<String> missing = new ArrayList<>();
        LocalDate end = isDue() ? requireNonNull(goal.by()) : today.minusDays(1);
        LocalDate from = goal.start().withDayOfMonth(1);
        from = from.minusMonths((from.getMonthValue() - 1) % months);
        if (from.isBefore(goal.start())) {
            from = from.plusMonths(months);
        }
        for (; !from.plusMonths(months).minusDays(1).isAfter(end); from = from.plusMonths(months)) {
            LocalDate first = from;
            if (each.stream()
                    .noneMatch(figure -> figure.valid() && figure.from().equals(first))) {
                missing.add(first + " 至 " + first.plusMonths(months).minusDays(1) + " 的有效实际值");
            }
        }
        return missing;
    }

    private Evaluation atItsDate(Level level) {
        LocalDate by = requireNonNull(goal.by());
        Optional<Figure> decisive = known().filter(figure -> figure.contains(by))
                .filter(figure -> figure.standing()
                        ? figure.months() <= QUARTER
                        : figure.to().equals(by) && figure.months() == DecidingPeriod.monthsUpTo(by))
                .min(comparing(Figure::valid)
                        .reversed()
                        .thenComparing(Figure::standing)
                        .thenComparing(Figure::months));
        if (decisive.isEmpty()) {
            return Evaluation.without(TargetState.NOT_EVALUABLE, by + " 的实际值");
        }
        Figure figure = decisive.get();
        if (!figure.valid()) {
            return evaluation(TargetState.NOT_EVALUABLE, level, figure, null, List.of(figure.period() + " 的有效数据"));
        }
        return evaluation(
                level.isKeptBy(figure.value()) ? TargetState.MET : TargetState.MISSED, level, figure, null, List.of());
    }

    private Evaluation onTheWay(Level level) {
        Optional<Figure> latest = known().filter(Figure::valid)
                .filter(figure ->
                        figure.standing() || figure.months() >= HALF_YEAR || goal.comparator() == Comparator.ZERO)
                .max(comparing(Figure::to)
                        .thenComparing(figure -> figure.standing() ? -figure.months() : figure.months()));
        if (latest.isEmpty()) {
            return soFar(level, goal.by() == null ? TargetState.NOT_EVALUABLE : TargetState.NOT_DUE);
        }
        Figure figure = latest.get();
        boolean kept = level.isKeptBy(figure.value());
        if (goal.by() == null) {
            return evaluation(
                    kept ? TargetState.ON_TRACK : TargetState.NOT_EVALUABLE, level, figure, null, List.of("完成时限"));
        }
        Path path = pathTo(level, figure);
        if (path == null) {
            boolean hasPath = level.direction() != 0;
            return evaluation(
                    kept ? TargetState.ON_TRACK : TargetState.NOT_DUE,
                    level,
                    figure,
                    null,
                    kept || !hasPath ? List.of() : List.of("基期值(无法推算序时进度)"));
        }
        boolean onPath = kept || path.isKeptBy(figure.value(), level.direction());
        return evaluation(onPath ? TargetState.ON_TRACK : TargetState.BEHIND, level, figure, path, List.of());
    }

    /** What is known of a part of the time, which decides nothing, and what is still open. */
    private Evaluation soFar(Level level, TargetState state) {
        Optional<Figure> latest =
                known().max(comparing(Figure::valid).thenComparing(Figure::to).thenComparing(Figure::months));
        if (latest.isEmpty()) {
            return Evaluation.without(state, "方案期内的实际值");
        }
        Figure figure = latest.get();
        String open = figure.valid() ? "半年或全年的实际值" : figure.period() + " 的有效数据";
        return new Evaluation(
                state,
                figure,
                null,
                null,
                yearBefore(figure),
                List.of(open),
                figure.words() + ",目标 " + level.words() + (figure.valid() ? ",只代表该时段,不作判定" : ",数据不足,不作判定") + ",尚缺"
                        + open);
    }

    /** From the baseline on the day of the issue, without one from the first figure of the plan, which another one follows. */
    private @Nullable Path pathTo(Level level, Figure figure) {
        LocalDate by = requireNonNull(goal.by());
        if (level.direction() == 0) {
            return null;
        }
        BigDecimal base = level.base();
        if (base != null) {
            return Path.of(base, goal.start(), level.limit(), by, figure.to());
        }
        return known().filter(Figure::valid)
                .filter(first -> first.standing() == figure.standing() && first.months() == figure.months())
                .min(comparing(Figure::to))
                .filter(first -> first.to().isBefore(figure.to()))
                .map(first -> Path.of(first.value(), first.to(), level.limit(), by, figure.to()))
                .orElse(null);
    }

    private Evaluation evaluation(
            TargetState state, Level level, Figure figure, @Nullable Path path, List<String> missing) {
        BigDecimal completion = completion(level, figure.value());
        StringBuilder words = new StringBuilder(figure.words()).append(",目标 ").append(level.words());
        if (path != null) {
            words.append(",序时应达 ").append(path.words());
        }
        if (completion != null) {
            words.append(",完成率 ").append(completion.toPlainString()).append("%");
        }
        if (!missing.isEmpty()) {
            words.append(",缺少").append(String.join("、", missing));
        }
        return new Evaluation(
                state,
                figure,
                path == null ? null : path.expected(),
                completion,
                yearBefore(figure),
                missing,
                words.toString());
    }

    private @Nullable BigDecimal yearBefore(Figure figure) {
        return facts.figures().stream()
                .filter(Figure::valid)
                .filter(other -> other.isAYearBefore(figure))
                .map(Figure::value)
                .findFirst()
                .orElse(null);
    }

    /** Of a level to reach what of it is reached; of a change to a baseline what of the way is gone. Never rounded up to all. */
    private @Nullable BigDecimal completion(Level level, BigDecimal figure) {
        BigDecimal base = goal.comparator() == Comparator.GE && goal.value() != null ? null : level.base();
        BigDecimal way = base == null ? level.limit() : level.limit().subtract(base);
        BigDecimal gone = base == null ? figure : figure.subtract(base);
        boolean means = base == null ? level.direction() > 0 && way.signum() > 0 : way.signum() == level.direction();
        return means && level.direction() != 0 ? gone.multiply(HUNDRED).divide(way, 1, RoundingMode.DOWN) : null;
    }

    /** The straight line from a level on one day to another on a later one, on a day between them. */
    private record Path(BigDecimal base, BigDecimal way, LocalDate start, long days, long gone) {

        static @Nullable Path of(BigDecimal base, LocalDate start, BigDecimal limit, LocalDate end, LocalDate on) {
            long days = ChronoUnit.DAYS.between(start, end);
            long gone = Math.min(days, ChronoUnit.DAYS.between(start, on));
            return days <= 0 ? null : new Path(base, limit.subtract(base), start, days, Math.max(0, gone));
        }

        BigDecimal expected() {
            BigDecimal share = way.multiply(BigDecimal.valueOf(gone));
            return base.add(share.divide(BigDecimal.valueOf(days), Math.max(2, way.scale()), RoundingMode.HALF_EVEN));
        }

        /** The arithmetic: from the base on its day along the line to the target. */
        String words() {
            String from = base.toPlainString();
            return expected().toPlainString() + " = " + from + " + ("
                    + base.add(way).toPlainString() + " − " + from + ") × " + gone + "/" + days + "(自 " + start + " 的 "
                    + from + " 起)";
        }

        /** Compared without rounding. */
        boolean isKeptBy(BigDecimal figure, int direction) {
            BigDecimal reached = figure.subtract(base).multiply(BigDecimal.valueOf(days));
            return reached.compareTo(way.multiply(BigDecimal.valueOf(gone))) * direction >= 0;
        }
    }
}
