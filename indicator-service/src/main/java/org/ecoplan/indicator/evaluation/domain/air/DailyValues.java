package org.ecoplan.indicator.evaluation.domain.air;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ecoplan.indicator.evaluation.domain.Fraction;

/** The valid daily values of one pollutant at one place, by local day. */
public record DailyValues(NavigableMap<LocalDate, Fraction> values) {

    public DailyValues {
        values = new TreeMap<>(values);
    }

    DailyValues between(LocalDate from, LocalDate to) {
        return new DailyValues(values.subMap(from, true, to, true));
    }

    /** The same without some days. */
    public DailyValues without(Set<LocalDate> days) {
        NavigableMap<LocalDate, Fraction> rest = new TreeMap<>(values);
        rest.keySet().removeAll(days);
        return new DailyValues(rest);
    }

    List<Fraction> inOrder() {
        return List.copyOf(values.values());
    }

    int count() {
        return values.size();
    }

    int countIn(YearMonth month) {
        return values.subMap(month.atDay(1), true, month.atEndOfMonth(), true).size();
    }

    /** How many days have such a value. */
    long count(Predicate<Fraction> wanted) {
        return values.values().stream().filter(wanted).count();
    }
}
