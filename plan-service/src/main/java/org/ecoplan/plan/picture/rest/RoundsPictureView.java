package org.ecoplan.plan.picture.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.Share;
import org.ecoplan.plan.picture.application.RoundClosing;
import org.ecoplan.plan.picture.application.RoundFigures;
import org.ecoplan.plan.picture.application.ShownRounds;
import org.ecoplan.plan.picture.domain.Figure;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.rest.PictureView.FigureView;
import org.jspecify.annotations.Nullable;

/**
 * How far the reports of a plan's rounds are at the end of a day, the oldest round first.
 *
 * @param onDay the day asked for
 * @param asOf the day at whose end the figures stand: that of the closing where the plan was closed before the day asked for
 * @param closedOn the day on which the plan was closed, absent while it runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundsPictureView(
        UUID planId,
        LocalDate onDay,
        LocalDate asOf,
        @Nullable LocalDate closedOn,
        List<RoundFiguresView> items) {
    private static final List<Figure> OF_REPORTS = Stream.of(Figure.values())
            .filter(figure -> figure.kind() == Kind.REPORT)
            .toList();

    /**
     * One round.
     *
     * @param unitReportDue last day for the units' reports
     * @param submissionRate 报送率 in percent, absent where no report has fallen due
     * @param timelinessRate 按时报送率 in percent, absent where no report has fallen due
     * @param noRates why there are no rates, in words, absent where there are
     * @param closing how far they were when the office closed the round, absent while it is open; for who
     *     sees a branch the figures of its units, absent where they had no report to hand in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoundFiguresView(
            UUID roundId,
            String period,
            LocalDate unitReportDue,
            List<FigureView> figures,
            @Nullable BigDecimal submissionRate,
            @Nullable BigDecimal timelinessRate,
            @Nullable String noRates,
            @Nullable RoundClosingView closing) {}

    /**
     * The figures of a round at its closing, which never move.
     *
     * @param wholePlan whether these are the figures of all units, or of those that the caller sees
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoundClosingView(
            Instant closedAt,
            String reason,
            long expected,
            long inTime,
            long late,
            long missing,
            @Nullable BigDecimal submissionRate,
            @Nullable BigDecimal timelinessRate,
            boolean wholePlan) {
        static @Nullable RoundClosingView of(@Nullable RoundClosing closing) {
            return closing == null
                    ? null
                    : new RoundClosingView(
                            closing.closedAt(),
                            closing.reason(),
                            closing.expected(),
                            closing.inTime(),
                            closing.late(),
                            closing.missing(),
                            closing.submissionRate(),
                            closing.timelinessRate(),
                            closing.wholePlan());
        }
    }

    static RoundsPictureView of(ShownRounds shown) {
        return new RoundsPictureView(
                shown.planId(),
                shown.day().asked(),
                shown.day().asOf(),
                shown.day().closedOn(),
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
                                        .formatted(
                                                shown.planId(),
                                                figure,
                                                shown.day().asOf(),
                                                round.roundId())))
                        .toList(),
                round.figures().submissionRate().map(Share::percent).orElse(null),
                round.figures().timelinessRate().map(Share::percent).orElse(null),
                round.figures().withoutRates().orElse(null),
                RoundClosingView.of(shown.closings().get(round.roundId())));
    }
}
