package org.ecoplan.plan.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeContent;
import org.ecoplan.plan.plan.domain.PlanId;

/** Reads a figure that an issued notice says of one unit, for those who cite it. */
@ApplicationScoped
public class CitingNotice {
    /** Above all numbers of corrections. */
    private static final int ABOVE_ALL = Integer.MAX_VALUE;

    private final Notices notices;

    CitingNotice(Notices notices) {
        this.notices = notices;
    }

    /**
     * What the notice says.
     *
     * @param label its words
     * @param day at whose end it stood
     */
    public record Cited(String label, long value, LocalDate day) {}

    /**
     * Of the notice that is in force, its last correction where there is one. Empty where none was issued, or it says nothing of
     * the kind about the unit.
     */
    public Uni<Optional<Cited>> cite(
            CallerScope caller, PlanId planId, ReportingPeriod halfYear, String figure, String unit) {
        return notices.inForce(caller, new NoticeKey(planId, halfYear, ABOVE_ALL))
                .map(found -> found.flatMap(notice -> cited(notice, figure, unit)));
    }

    private static Optional<Cited> cited(Notice notice, String figure, String unit) {
        NoticeContent content = CanonicalContent.read(notice.frozen().content());
        return content.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.figures().stream())
                .filter(reference ->
                        saysOf(reference.rows(), "figure=" + figure) && saysOf(reference.rows(), "unit=" + unit))
                .findFirst()
                .map(reference -> new Cited(
                        reference.label(), reference.count(), notice.frozen().asOf()));
    }

    private static boolean saysOf(String address, String part) {
        return Stream.of(address.substring(address.indexOf('?') + 1).split("&", -1))
                .anyMatch(part::equals);
    }
}
