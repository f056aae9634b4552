package org.ecoplan.plan.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.text.ChineseNumerals;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Stretch;
import org.ecoplan.plan.reading.unit.NumberedUnits;
import org.ecoplan.plan.reading.unit.UnitClause;
import org.ecoplan.plan.reading.unit.UnitNames;

/** 责任单位 as the reading answers them: each once in its role. */
final class ReadUnits {

    /** Below what counts as sure: the reviewer is asked. */
    private static final double UNKNOWN_NAME = 0.6;

    private ReadUnits() {}

    static void add(UnitClause.Body body, boolean inherited, CleanText text, List<ReadUnit> units) {
        Stretch head = body.head();
        String own = text.quote(body.name().start(), body.name().end());
        String name = head == null ? own : text.quote(head.start(), head.end()) + own;
        boolean sure = UnitNames.looksLikeUnit(name);
        Evidence evidence = new Evidence(
                text.span(body.name().start(), body.name().end()), body.rule(), sure ? 0.95 : UNKNOWN_NAME);
        if (units.stream()
                .noneMatch(one -> one.role() == body.role() && one.name().equals(name))) {
            units.add(new ReadUnit(name, body.role(), inherited, evidence));
        }
    }

    /** With the units that name the task by its number: 以上1—3项由…牵头. */
    static ReadTask withNumbered(ReadTask task, List<NumberedUnits> numbered, CleanText text) {
        String ordinal = task.ordinal().replaceAll("[()]", "");
        int number = ordinal.matches("\\d{1,3}") ? Integer.parseInt(ordinal) : ChineseNumerals.valueOf(ordinal);
        List<ReadUnit> units = new ArrayList<>(task.units());
        numbered.stream()
                .filter(one -> one.numbers().contains(number))
                .forEach(one -> add(one.body(), false, text, units));
        return units.size() == task.units().size() ? task : task.withUnits(units);
    }

    /** 以下均需…: units that all tasks from there on have, without repetition. */
    static List<ReadUnit> carriedDown(Collection<List<UnitClause>> clauses, CleanText text) {
        List<ReadUnit> units = new ArrayList<>();
        clauses.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(clause -> clause.place().start()))
                .flatMap(clause -> clause.bodies().stream())
                .filter(UnitClause.Body::carriedDown)
                .forEach(body -> add(body, true, text, units));
        return units;
    }
}
