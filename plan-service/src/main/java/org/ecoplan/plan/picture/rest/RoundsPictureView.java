package org.ecoplan.plan.picture.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.Share;
import org.ecoplan.plan.picture.application.RoundFigures;
import org.ecoplan.plan.picture.application.ShownRounds;
import org.ecoplan.plan.picture.domain.Figure;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.rest.PictureView.FigureView;
import org.jspecify.annotations.Nullable;

/**
 * How far the reports of a plan's rounds are at the end of a day, the oldest round first.
 *
 * @param onDay the day shown: that of the closing where the plan was closed before the day asked for
 */
public record RoundsPictureView(UUID planId, LocalDate onDay, List<RoundFiguresView> items) {
    private static final List<Figure> OF_REPORTS = Stream.of(Figure.values())
            .filter(figure -> figure.kind() == Kind.REPORT)
            .toList();

    /**
     * One round.
     *
     * @param unitReportDue last day for the units' reports
     * @param submissionRate 报送率 in percent, absent where no report was expected
     * @param timelinessRate 按时报送率 in percent, absent where no report was expected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoundFiguresView(
            UUID roundId,
            String period,
            LocalDate unitReportDue,
            List<FigureView> figures,
            @Nullable BigDecimal submissionRate,
            @Nullable BigDecimal timelinessRate) {}

    static RoundsPictureView of(ShownRounds shown) {
        return new RoundsPictureView(
                shown.planId(),
                shown.day(),
                shown.rounds().stream().map(round -> of(shown, round)).toList());
    }

    private static RoundFiguresView of(ShownRounds shown, RoundFigures round) {
        return new RoundFiguresView(
                round.roundId(),
                round.period(),
                round.due(),
                OF_REPORTS.stream()
                        .map(figure -> new FigureView(
                                figure,
                                figure.label(),
                                round.figures().of(figure),
                                "/plans/%s/picture/rows?figure=%s&onDay=%s&round=%s"
                                        .formatted(shown.planId(), figure, shown.day(), round.roundId())))
                        .toList(),
                round.figures().submissionRate().map(Share::percent).orElse(null),
                round.figures().timelinessRate().map(Share::percent).orElse(null));
    }
}
