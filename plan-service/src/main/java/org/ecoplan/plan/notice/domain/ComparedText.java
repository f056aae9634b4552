package org.ecoplan.plan.notice.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecoplan.plan.notice.domain.NoticeComparison.Change;
import org.ecoplan.plan.notice.domain.NoticeComparison.Subject;
import org.ecoplan.plan.notice.domain.NoticeContent.Paragraph;
import org.ecoplan.plan.notice.domain.NoticeContent.Reference;

/** What a notice says of the one before it (与上期通报相比): rates, counts of problems, units newly named and named no more. */
final class ComparedText {
    private static final List<String> RATES = List.of("报送率", "按时报送率");
    private static final List<Measure> COUNTS = List.of(
            Measure.DUTIES_CLOSED_OUT,
            Measure.OBLIGATIONS_OVERDUE,
            Measure.REPORTS_MISSING,
            Measure.DUTIES_SIGN_OFF_MISSED,
            Measure.BREACHES_OPEN);

    private final List<Change> changes;
    private final Wording wording;

    private ComparedText(List<Change> changes, Wording wording) {
        this.changes = changes;
        this.wording = wording;
    }

    /** @param period of the earlier notice in words */
    static Paragraph of(NoticeContent before, String period, NoticeContent after, Wording wording) {
        ComparedText text = new ComparedText(NoticeComparison.of(before, after), wording);
        List<String> parts = new ArrayList<>();
        RATES.forEach(rate -> text.ofPlan(rate).ifPresent(change -> parts.add(text.moved(change, "个百分点"))));
        COUNTS.forEach(measure -> text.ofPlan(measure.label()).ifPresent(change -> parts.add(text.moved(change, "项"))));
        text.units(before, after, "compared.named").ifPresent(parts::add);
        text.units(after, before, "compared.noMore").ifPresent(parts::add);
        return new Paragraph(
                wording.text(
                        "overall.compared",
                        Map.of(
                                "before",
                                period,
                                "changes",
                                parts.isEmpty() ? wording.text("compared.same") : String.join("；", parts))),
                List.of());
    }

    private Optional<Change> ofPlan(String what) {
        return changes.stream()
                .filter(change ->
                        change.subject() == Subject.PLAN && change.what().equals(what))
                .filter(change -> change.difference() != null)
                .findFirst();
    }

    private String moved(Change change, String unit) {
        BigDecimal difference = Objects.requireNonNull(change.difference());
        return wording.text(
                difference.signum() > 0 ? "compared.up" : "compared.down",
                Map.of(
                        "what", change.what(),
                        "by", difference.abs().toPlainString() + unit,
                        "from", Objects.requireNonNull(change.before()),
                        "to", Objects.requireNonNull(change.after())));
    }

    /** Those that the second names and the first does not. */
    private Optional<String> units(NoticeContent first, NoticeContent second, String key) {
        Set<String> names = new TreeSet<>(named(second));
        names.removeAll(named(first));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text(key, Map.of("units", String.join("、", names))));
    }

    /** The names of the units that a notice names for a problem. */
    static Set<String> named(NoticeContent content) {
        Set<String> names = new TreeSet<>();
        content.sections().stream()
                .filter(section -> section.key().equals("problems"))
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.figures().stream())
                .filter(figure -> figure.rows().contains("&unit="))
                .forEach(figure -> names.add(nameIn(figure)));
        return names;
    }

    private static String nameIn(Reference figure) {
        return Stream.of(Measure.values())
                .map(Measure::label)
                .filter(figure.label()::endsWith)
                .max(Comparator.comparing(String::length))
                .map(label -> figure.label().substring(0, figure.label().length() - label.length()))
                .orElse(figure.label());
    }
}
