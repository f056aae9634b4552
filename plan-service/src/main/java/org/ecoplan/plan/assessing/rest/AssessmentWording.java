package org.ecoplan.plan.assessing.rest;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.ChinesePunctuation;
import org.ecoplan.plan.assessing.application.UnitResult;
import org.ecoplan.plan.assessment.domain.Formula;
import org.ecoplan.plan.assessment.domain.Input;
import org.ecoplan.plan.assessment.domain.Item;
import org.ecoplan.plan.assessment.domain.LineDetail;
import org.ecoplan.plan.assessment.domain.LineDetail.Ground;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.ScoreLine;

/** Words of the field for what a score sheet holds. */
final class AssessmentWording {
    private static final Map<ScoreLine.State, String> STATES = Map.of(
            ScoreLine.State.SCORED, "已计分",
            ScoreLine.State.MISSING, "缺少数据",
            ScoreLine.State.LEFT_OUT, "不适用",
            ScoreLine.State.OPEN, "缺少数据,待定",
            ScoreLine.State.FAILED, "公式无值,待定");
    private static final Map<Item.Kind, String> KINDS =
            Map.of(Item.Kind.SCORE, "计分", Item.Kind.DEDUCTION, "扣分", Item.Kind.BONUS, "加分");

    private AssessmentWording() {}

    static String of(ScoreLine.State state) {
        return STATES.getOrDefault(state, state.name());
    }

    static String of(Item.Kind kind) {
        return KINDS.getOrDefault(kind, kind.name());
    }

    /** The vetoes by their titles, with the grade that is left. */
    static List<String> vetoes(Scheme scheme, List<String> codes) {
        return scheme.vetoes().stream()
                .filter(veto -> codes.contains(veto.code()))
                .map(veto -> veto.title() + "(不高于" + veto.cap() + ")")
                .toList();
    }

    /** What is missing for lines and vetoes of a unit, by title; each named once. */
    static List<String> missing(Scheme scheme, UnitResult result) {
        List<String> ofLines = result.lines().stream()
                .flatMap(line -> line.grounds().stream())
                .filter(ground -> ground.value() == null)
                .map(ground -> ground.input().title())
                .toList();
        List<String> ofVetoes = scheme.vetoes().stream()
                .filter(veto -> result.sheet().openVetoes().contains(veto.code()))
                .map(veto -> "是否「" + veto.title() + "」")
                .toList();
        return Stream.concat(ofLines.stream(), ofVetoes.stream()).distinct().toList();
    }

    /** 计分办法 of a line: its formula with the titles of the figures that it asks for. */
    static String formula(LineDetail detail) {
        Map<String, String> titles = detail.item().inputs().stream()
                .collect(Collectors.toMap(Input::code, input -> ChinesePunctuation.of(input.title())));
        Set<String> names = new HashSet<>(titles.keySet());
        names.add(Formula.POINTS);
        String written = detail.line().formula();
        return Formula.read(written, names, "").fold(formula -> formula.inWords(titles) + "。", unreadable -> written);
    }

    /** PM2.5 年均浓度 41µg/m³ */
    static String fact(Ground ground) {
        BigDecimal value = ground.value();
        return ground.input().title()
                + (value == null
                        ? "缺少数据"
                        : value.toPlainString() + ground.input().unit());
    }
}
