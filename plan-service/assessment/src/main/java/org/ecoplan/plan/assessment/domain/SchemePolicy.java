package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/** What a scheme must be before anybody is scored by it. Every fault is named with its place. */
public final class SchemePolicy {
    /** Most items and most vetoes of a scheme. */
    public static final int MAX_LINES = 200;

    private static final int MAX_INPUTS = 20;
    private static final int MAX_DECIMALS = 4;
    private static final int MAX_PRECISION = 20;
    private static final BigDecimal MAX_POINTS = BigDecimal.valueOf(1000);
    private static final BigDecimal MAX_LIMIT = BigDecimal.valueOf(1_000_000);
    private static final Set<String> MISTYPED = Set.of(Formula.NO_NUMBER, Formula.NO_CONDITION);
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final Scheme scheme;
    private final List<Refusal> faults = new ArrayList<>();

    private SchemePolicy(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The scheme with its formulas read, or all its faults. */
    public static Outcome<ReadScheme> read(Scheme scheme) {
        return new SchemePolicy(scheme).read();
    }

    private Outcome<ReadScheme> read() {
        header();
        grades();
        List<Formula> formulas = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < scheme.items().size() && index < MAX_LINES; index++) {
            item(scheme.items().get(index), "/items/" + index, codes, formulas);
        }
        List<Formula> conditions = new ArrayList<>();
        for (int index = 0; index < scheme.vetoes().size() && index < MAX_LINES; index++) {
            veto(scheme.vetoes().get(index), "/vetoes/" + index, codes, conditions);
        }
        return faults.isEmpty()
                ? Outcome.done(new ReadScheme(scheme, formulas, conditions))
                : Outcome.refused(Refusal.ofAll("BAD_SCHEME", "考核办法不能使用,请改正所列各处", faults));
    }

    private void header() {
        check(CODE.matcher(scheme.code()).matches(), "/code", "代码须以小写字母开头,只含小写字母、数字和下划线,不超过 40 字");
        check(scheme.version() >= 1, "/version", "版本从 1 起");
        check(scheme.decimals() >= 0 && scheme.decimals() <= MAX_DECIMALS, "/decimals", "小数位数为 0 至 4");
        check(
                scheme.bonusCap().signum() >= 0
                        && scheme.bonusCap().compareTo(MAX_POINTS) <= 0
                        && isPlain(scheme.bonusCap()),
                "/bonusCap",
                "加分上限为 0 至 1000,最多四位小数");
        check(scheme.items().size() <= MAX_LINES, "/items", "最多 200 项");
        check(scheme.vetoes().size() <= MAX_LINES, "/vetoes", "最多 200 项");
        check(scheme.fullPoints().signum() > 0, "/items", "至少要有一个有分值的计分项");
    }

    private void grades() {
        check(!scheme.grades().isEmpty(), "/grades", "至少要有一个等次");
        Set<String> titles = new HashSet<>();
        for (int index = 0; index < scheme.grades().size(); index++) {
            Grade grade = scheme.grades().get(index);
            check(titles.add(grade.title()), "/grades/" + index + "/title", "等次重复");
            check(
                    grade.from().abs().compareTo(MAX_LIMIT) <= 0 && isPlain(grade.from()),
                    "/grades/" + index + "/from",
                    "等次下限不超过 1000000,最多四位小数");
            check(
                    index == 0
                            || grade.from()
                                            .compareTo(scheme.grades()
                                                    .get(index - 1)
                                                    .from())
                                    < 0,
                    "/grades/" + index + "/from",
                    "等次须从高到低排列");
        }
        if (!scheme.grades().isEmpty()) {
            int last = scheme.grades().size() - 1;
            check(scheme.grades().get(last).from().signum() == 0, "/grades/" + last + "/from", "最低等次须从 0 分起");
        }
    }

    private void item(Item item, String place, Set<String> codes, List<Formula> formulas) {
        code(item.code(), place, codes);
        check(
                item.points().signum() > 0 && item.points().compareTo(MAX_POINTS) <= 0 && isPlain(item.points()),
                place + "/points",
                "分值须大于 0,不超过 1000,最多四位小数");
        check(
                item.floor().signum() >= 0 && item.floor().compareTo(item.points()) <= 0 && isPlain(item.floor()),
                place + "/floor",
                "最低分须在 0 与分值之间");
        Set<String> names = inputs(item.inputs(), place);
        check(!names.contains(Formula.POINTS), place + "/inputs", "points 是分值的名称,不能用作数据代码");
        names.add(Formula.POINTS);
        read(item.formula(), names, place + "/formula", formulas, formula -> formula.number(ones(names)));
    }

    private void veto(Veto veto, String place, Set<String> codes, List<Formula> conditions) {
        code(veto.code(), place, codes);
        check(
                scheme.grades().stream().anyMatch(grade -> grade.title().equals(veto.cap())),
                place + "/cap",
                "没有名为「%s」的等次".formatted(veto.cap()));
        Set<String> names = inputs(veto.inputs(), place);
        read(veto.condition(), names, place + "/condition", conditions, condition -> condition.holds(ones(names)));
    }

    private void code(String code, String place, Set<String> codes) {
        check(CODE.matcher(code).matches(), place + "/code", "代码须以小写字母开头,只含小写字母、数字和下划线,不超过 40 字");
        check(codes.add(code), place + "/code", "代码重复");
    }

    private Set<String> inputs(List<Input> inputs, String place) {
        check(inputs.size() <= MAX_INPUTS, place + "/inputs", "最多 20 个数据");
        for (int index = 0; index < inputs.size(); index++) {
            check(
                    CODE.matcher(inputs.get(index).code()).matches(),
                    place + "/inputs/" + index + "/code",
                    "代码须以小写字母开头,只含小写字母、数字和下划线,不超过 40 字");
        }
        Set<String> names = inputs.stream().map(Input::code).collect(Collectors.toCollection(TreeSet::new));
        check(names.size() == inputs.size(), place + "/inputs", "数据代码重复");
        return names;
    }

    /** A formula that gives no number, or a condition that is none, is so for all figures: it is tried with ones. */
    private <T> void read(
            String text, Set<String> names, String pointer, List<Formula> into, Function<Formula, Outcome<T>> trial) {
        Outcome<Formula> read = Formula.read(text, names, pointer);
        read.fold(into::add, faults::add);
        read.flatMap(trial)
                .fold(
                        value -> true,
                        refusal -> MISTYPED.contains(refusal.code())
                                && faults.add(Refusal.invalid("BAD_FORMULA", refusal.title(), pointer)));
    }

    private static Map<String, BigDecimal> ones(Set<String> names) {
        return names.stream().collect(Collectors.toMap(Function.identity(), name -> BigDecimal.ONE));
    }

    /** At most four places behind the point; anything finer is a slip. */
    private static boolean isPlain(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= MAX_DECIMALS && value.precision() <= MAX_PRECISION;
    }

    private void check(boolean holds, String pointer, String title) {
        if (!holds) {
            faults.add(Refusal.invalid("BAD_SCHEME", title, pointer));
        }
    }
}
