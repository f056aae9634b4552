package org.ecoplan.plan.assessing.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.Fact;
import org.ecoplan.plan.assessment.domain.Input;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.picture.application.FrozenPicture;

/** Figures that the ledger itself knows: where the office gives none, they are taken from the frozen picture. */
final class LedgerFacts {
    /** Code of an input, and the figure of the picture that it is. */
    private static final Map<String, String> KNOWN = Map.of(
            "reports_due", "REPORTS_EXPECTED",
            "reports_in_time", "REPORTS_IN_TIME",
            "duties", "DUTIES",
            "duties_closed_out", "DUTIES_CLOSED_OUT");

    private LedgerFacts() {}

    /** The candidates with what the ledger knows of each and nobody gave. */
    static List<Candidate> fill(List<Candidate> candidates, Scheme scheme, UUID planId, FrozenPicture picture) {
        Set<String> wanted = Stream.concat(
                        scheme.items().stream().flatMap(item -> item.inputs().stream()),
                        scheme.vetoes().stream().flatMap(veto -> veto.inputs().stream()))
                .map(Input::code)
                .filter(KNOWN::containsKey)
                .collect(Collectors.toSet());
        return candidates.stream()
                .map(candidate -> fill(candidate, wanted, planId, picture))
                .toList();
    }

    private static Candidate fill(Candidate candidate, Set<String> wanted, UUID planId, FrozenPicture picture) {
        Map<String, Long> figures = picture.byUnit().get(candidate.unit());
        if (figures == null) {
            return candidate;
        }
        Map<String, Fact> facts = new TreeMap<>(candidate.facts());
        KNOWN.forEach((code, figure) -> {
            if (!wanted.contains(code)) {
                return;
            }
            facts.computeIfAbsent(
                    code,
                    missing -> new Fact(
                            BigDecimal.valueOf(figures.getOrDefault(figure, 0L)),
                            "/plans/%s/picture/rows?figure=%s&onDay=%s&unit=%s%s"
                                    .formatted(
                                            planId,
                                            figure,
                                            picture.day(),
                                            candidate.unit(),
                                            span(figure, picture.day()))));
        });
        return new Candidate(candidate.unit(), candidate.name(), candidate.group(), facts);
    }

    /** Reports are those that fell due in the year; duties are as they stand. */
    private static String span(String figure, LocalDate day) {
        return figure.startsWith("REPORTS_")
                ? "&dueFrom=%s&dueTo=%s".formatted(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()))
                : "";
    }
}
