package org.ecoplan.task.summary.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.summary.domain.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What a summary rests on (汇总依据).
 *
 * @param hash names it
 * @param parts what the accepted reports say
 * @param open the units whose report is not accepted: nothing is said of them
 */
public record LeadSummaryBasisView(String hash, List<PartView> parts, List<OpenUnitView> open) {

    static LeadSummaryBasisView of(Basis basis) {
        return new LeadSummaryBasisView(
                basis.hash(),
                basis.parts().stream().map(PartView::of).toList(),
                basis.open().stream().map(OpenUnitView::of).toList());
    }

    /** What an accepted report says; in full under {@code /reports/{reportId}/submissions}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartView(
            UUID reportId,
            String unitCode,
            String unitName,
            int submission,
            String contentHash,
            int progress,
            String narrative,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable String delayReasons,
            @Nullable String noProgressReason,
            List<PartFigureView> figures) {

        static PartView of(Basis.Part part) {
            return new PartView(
                    part.reportId(),
                    part.unitCode(),
                    part.unitName(),
                    part.submission(),
                    part.contentHash(),
                    part.progress(),
                    part.narrative(),
                    part.problems(),
                    part.nextSteps(),
                    part.delayReasons(),
                    part.noProgressReason(),
                    part.figures().stream()
                            .map(figure -> new PartFigureView(
                                    figure.obligationId(),
                                    figure.source(),
                                    figure.what(),
                                    figure.value(),
                                    figure.measure()))
                            .toList());
        }
    }

    /**
     * What a unit reached of a dated point.
     *
     * @param source the target or milestone of the plan, the same for all units that have a part in it
     */
    public record PartFigureView(UUID obligationId, UUID source, String what, BigDecimal value, String measure) {}

    /**
     * A unit whose report is not accepted.
     *
     * @param standing MISSING, RETURNED or UNREVIEWED
     */
    public record OpenUnitView(UUID reportId, String unitCode, String unitName, String standing, String standingTitle) {

        static OpenUnitView of(Basis.OpenUnit unit) {
            return new OpenUnitView(
                    unit.reportId(),
                    unit.unitCode(),
                    unit.unitName(),
                    unit.standing().name(),
                    unit.standing().title());
        }
    }
}
