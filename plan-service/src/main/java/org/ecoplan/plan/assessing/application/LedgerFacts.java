package org.ecoplan.plan.assessing.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.Fact;
import org.ecoplan.plan.assessment.domain.Input;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.picture.application.FrozenPicture;

/** Figures that the ledger itself knows are taken from the frozen picture, whoever says what. */
final class LedgerFacts {
    /** Code of an input, and the figure of the picture that it is. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("reports_due", "REPORTS_EXPECTED"),
            Map.entry("reports_received", "REPORTS_RECEIVED"),
            Map.entry("reports_in_time", "REPORTS_IN_TIME"),
            Map.entry("reports_late", "REPORTS_LATE"),
            Map.entry("reports_missing", "REPORTS_MISSING"),
            Map.entry("duties", "DUTIES"),
            Map.entry("duties_closed_out", "DUTIES_CLOSED_OUT"),
            Map.entry("duties_sign_off_missed", "DUTIES_SIGN_OFF_MISSED"),
            Map.entry("points_met", "OBLIGATIONS_MET"),
            Map.entry("points_overdue", "OBLIGATIONS_OVERDUE"),
            Map.entry("breaches_open", "BREACHES_OPEN"),
            Map.entry("breaches_ended", "BREACHES_ENDED"),
            Map.entry("orders", "ORDERS"),
            Map.entry("orders_overdue", "ORDERS_OVERDUE"));

    /** Code of an input, and the form of accountability that it counts: served in the year and not revoked. */
    private static final Map<String, String> FORMS = Map.of(
            "accountability_supervisions", "SUPERVISION",
            "accountability_talks", "TALK",
            "accountability_named", "NAMED",
            "accountability_referrals", "REFERRAL");

    private LedgerFacts() {}

    /** The candidates with what the ledger knows of each; a figure that says something else is refused. */
    static Outcome<List<Candidate>> fill(
            List<Candidate> candidates,
            Scheme scheme,
            UUID planId,
            FrozenPicture picture,
            Map<String, Map<String, Long>> accountability) {
        Set<String> wanted = Stream.concat(
                        scheme.items().stream().flatMap(item -> item.inputs().stream()),
                        scheme.vetoes().stream().flatMap(veto -> veto.inputs().stream()))
                .map(Input::code)
                .filter(code -> KNOWN.containsKey(code) || FORMS.containsKey(code))
                .collect(Collectors.toSet());
        List<Refusal> differing = new ArrayList<>();
        List<Candidate> filled = new ArrayList<>();
        for (int index = 0; index < candidates.size(); index++) {
            Candidate given = candidates.get(index);
            SortedMap<String, Fact> facts = new TreeMap<>(given.facts());
            for (Map.Entry<String, Fact> known :
                    known(given.unit(), wanted, planId, picture, accountability).entrySet()) {
                Fact typed = facts.put(known.getKey(), known.getValue());
                if (isOfNothing(known.getKey(), given.unit(), picture)) {
                    facts.remove(known.getKey());
                }
                if (typed != null && typed.value().compareTo(known.getValue().value()) != 0) {
                    differing.add(Refusal.invalid(
                            "LEDGER_DIFFERS",
                            "%s 的 %s:台账为 %s,填报为 %s"
                                    .formatted(
                                            given.name(),
                                            known.getKey(),
                                            known.getValue().value(),
                                            typed.value().toPlainString()),
                            "/candidates/%d/facts".formatted(index)));
                }
            }
            filled.add(new Candidate(given.unit(), given.name(), given.group(), facts));
        }
        return differing.isEmpty()
                ? Outcome.done(filled)
                : Outcome.refused(Refusal.ofAll("LEDGER_DIFFERS", "有数据与台账不一致;台账掌握的数据以台账为准", differing));
    }

    /** A unit that no report was asked of has no share of them: the figure is missing, and the scheme says what follows. */
    private static boolean isOfNothing(String code, String unit, FrozenPicture picture) {
        return code.startsWith("reports_")
                && picture.byUnit().getOrDefault(unit, Map.of()).getOrDefault("REPORTS_EXPECTED", 0L) == 0;
    }

    private static Map<String, Fact> known(
            String unit,
            Set<String> wanted,
            UUID planId,
            FrozenPicture picture,
            Map<String, Map<String, Long>> accountability) {
        Map<String, Long> figures = picture.byUnit().getOrDefault(unit, Map.of());
        Map<String, Fact> facts = new TreeMap<>();
        KNOWN.forEach((code, figure) -> {
            if (wanted.contains(code)) {
                facts.put(
                        code,
                        new Fact(
                                BigDecimal.valueOf(figures.getOrDefault(figure, 0L)),
                                "/plans/%s/picture/rows?figure=%s&onDay=%s&unit=%s%s"
                                        .formatted(planId, figure, picture.day(), unit, span(figure, picture.day()))));
            }
        });
        FORMS.forEach((code, form) -> {
            if (wanted.contains(code)) {
                facts.put(
                        code,
                        new Fact(
                                BigDecimal.valueOf(accountability
                                        .getOrDefault(unit, Map.of())
                                        .getOrDefault(form, 0L)),
                                "/plans/%s/accountability?unit=%s&form=%s&year=%d"
                                        .formatted(
                                                planId,
                                                unit,
                                                form,
                                                picture.day().getYear())));
            }
        });
        return facts;
    }

    /** Reports and orders are those that fell due in the year; the others are as they stand. */
    private static String span(String figure, LocalDate day) {
        return figure.startsWith("REPORTS_") || figure.startsWith("ORDERS")
                ? "&dueFrom=%s&dueTo=%s".formatted(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()))
                : "";
    }
}
