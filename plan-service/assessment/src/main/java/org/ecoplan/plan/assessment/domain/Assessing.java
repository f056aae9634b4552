package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ecoplan.plan.assessment.domain.Input.WhenMissing;
import org.ecoplan.plan.assessment.domain.ScoreLine.State;

/**
 * Scores units by a scheme: line by line, then the total, the grade with its vetoes, and the place in the group. Nothing
 * but the scheme and the facts goes in, so that anybody can repeat it.
 */
public final class Assessing {
    private final ReadScheme read;
    private final Scheme scheme;
    private final BigDecimal full;

    private Assessing(ReadScheme read, BigDecimal full) {
        this.read = read;
        this.scheme = read.scheme();
        this.full = full;
    }

    /** A sheet for each candidate, in the order given. */
    public static List<ScoreSheet> assess(ReadScheme scheme, List<Candidate> candidates) {
        return assess(scheme, candidates, scheme.scheme().fullPoints());
    }

    /** The same with totals reckoned to other full points than the sum of the scheme. */
    static List<ScoreSheet> assess(ReadScheme scheme, List<Candidate> candidates, BigDecimal full) {
        Assessing assessing = new Assessing(scheme, full);
        return ranked(candidates.stream().map(assessing::sheet).toList());
    }

    private ScoreSheet sheet(Candidate candidate) {
        List<ScoreLine> lines = new ArrayList<>();
        for (int index = 0; index < scheme.items().size(); index++) {
            lines.add(line(scheme.items().get(index), read.formulas().get(index), candidate));
        }
        BigDecimal countedOf = scheme.fullPoints().subtract(leftOut(lines));
        BigDecimal earned = sum(lines, Item.Kind.SCORE);
        BigDecimal deducted = sum(lines, Item.Kind.DEDUCTION);
        BigDecimal bonus = sum(lines, Item.Kind.BONUS).min(scheme.bonusCap());
        BigDecimal scaled = countedOf.signum() == 0
                ? BigDecimal.ZERO
                : earned.multiply(full).divide(countedOf, MathContext.DECIMAL128);
        BigDecimal total = rounded(scaled.subtract(deducted).add(bonus).max(BigDecimal.ZERO));

        List<String> vetoes = new ArrayList<>();
        List<String> open = new ArrayList<>();
        decideVetoes(candidate, vetoes, open);
        Grade byScore = scheme.gradeOf(total);
        boolean undecided = countedOf.signum() == 0
                || lines.stream().anyMatch(line -> line.state() == State.OPEN || line.state() == State.FAILED);
        return new ScoreSheet(
                candidate.unit(),
                candidate.name(),
                candidate.group(),
                List.copyOf(lines),
                earned,
                countedOf,
                deducted,
                bonus,
                total,
                byScore.title(),
                List.copyOf(vetoes),
                List.copyOf(open),
                capped(byScore, vetoes).title(),
                0,
                !undecided && open.isEmpty());
    }

    private ScoreLine line(Item item, Formula formula, Candidate candidate) {
        SortedMap<String, BigDecimal> inputs = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        take(item.inputs(), candidate, inputs, missing);
        if (!missing.isEmpty()) {
            State state = stateWithout(item, missing);
            BigDecimal taken = state == State.MISSING && item.kind() == Item.Kind.DEDUCTION
                    ? rounded(item.points())
                    : rounded(BigDecimal.ZERO);
            return new ScoreLine(item.code(), state, inputs, missing, item.formula(), null, taken, "缺少数据");
        }
        Map<String, BigDecimal> values = new HashMap<>(inputs);
        values.put(Formula.POINTS, item.points());
        return formula.number(values)
                .fold(
                        raw -> new ScoreLine(
                                item.code(),
                                State.SCORED,
                                inputs,
                                missing,
                                item.formula(),
                                raw,
                                rounded(raw.max(item.floor()).min(item.points())),
                                ""),
                        refusal -> new ScoreLine(
                                item.code(),
                                State.FAILED,
                                inputs,
                                missing,
                                item.formula(),
                                null,
                                rounded(BigDecimal.ZERO),
                                refusal.title()));
    }

    private static void take(
            List<Input> wanted, Candidate candidate, Map<String, BigDecimal> inputs, List<String> missing) {
        for (Input input : wanted) {
            Fact fact = candidate.facts().get(input.code());
            if (fact == null) {
                missing.add(input.code());
            } else {
                inputs.put(input.code(), fact.value());
            }
        }
    }

    /** Required beats left out, left out beats nothing. */
    private static State stateWithout(Item item, List<String> missing) {
        List<WhenMissing> rules = item.inputs().stream()
                .filter(input -> missing.contains(input.code()))
                .map(Input::whenMissing)
                .toList();
        if (rules.contains(WhenMissing.REQUIRED)) {
            return State.OPEN;
        }
        return rules.contains(WhenMissing.LEFT_OUT) ? State.LEFT_OUT : State.MISSING;
    }

    private void decideVetoes(Candidate candidate, List<String> vetoes, List<String> open) {
        for (int index = 0; index < scheme.vetoes().size(); index++) {
            Veto veto = scheme.vetoes().get(index);
            Map<String, BigDecimal> inputs = new HashMap<>();
            List<String> missing = new ArrayList<>();
            take(veto.inputs(), candidate, inputs, missing);
            if (!missing.isEmpty()) {
                open.add(veto.code());
                continue;
            }
            read.conditions()
                    .get(index)
                    .holds(inputs)
                    .fold(holds -> holds && vetoes.add(veto.code()), refusal -> open.add(veto.code()));
        }
    }

    /** The worst of the grade by score and the caps of the vetoes that hold. */
    private Grade capped(Grade byScore, List<String> vetoes) {
        int worst = scheme.grades().indexOf(byScore);
        for (Veto veto : scheme.vetoes()) {
            if (vetoes.contains(veto.code())) {
                worst = Math.max(worst, indexOfGrade(veto.cap()));
            }
        }
        return scheme.grades().get(worst);
    }

    private int indexOfGrade(String title) {
        for (int index = 0; index < scheme.grades().size(); index++) {
            if (scheme.grades().get(index).title().equals(title)) {
                return index;
            }
        }
        throw new IllegalStateException("a cap that is no grade was not refused: " + title);
    }

    private BigDecimal leftOut(List<ScoreLine> lines) {
        return points(Item.Kind.SCORE, lines, line -> line.state() == State.LEFT_OUT, true);
    }

    private BigDecimal sum(List<ScoreLine> lines, Item.Kind kind) {
        return points(kind, lines, line -> true, false);
    }

    private BigDecimal points(Item.Kind kind, List<ScoreLine> lines, Predicate<ScoreLine> which, boolean full) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < lines.size(); index++) {
            Item item = scheme.items().get(index);
            if (item.kind() == kind && which.test(lines.get(index))) {
                sum = sum.add(full ? item.points() : lines.get(index).result());
            }
        }
        return sum;
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.setScale(scheme.decimals(), RoundingMode.HALF_EVEN);
    }

    /** 数值相同的以并列计: equal totals share a place. */
    private static List<ScoreSheet> ranked(List<ScoreSheet> sheets) {
        Map<String, List<BigDecimal>> totals = sheets.stream()
                .collect(Collectors.groupingBy(
                        ScoreSheet::group, Collectors.mapping(ScoreSheet::total, Collectors.toList())));
        totals.values().forEach(ofGroup -> ofGroup.sort(Comparator.reverseOrder()));
        return sheets.stream()
                .map(sheet -> sheet.ranked(
                        totals.getOrDefault(sheet.group(), List.of()).indexOf(sheet.total()) + 1))
                .toList();
    }
}
