package org.ecoplan.plan.picture.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Share;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.plan.picture.application.ShownPicture;
import org.ecoplan.plan.picture.domain.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands at the end of a day.
 *
 * @param onDay the day asked for
 * @param asOf the day at whose end the figures stand: that of the closing where the plan was closed before the day asked for
 * @param closedOn the day on which the plan was closed, absent while it runs
 * @param next cursor of the next units, absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PictureView(
        UUID planId,
        LocalDate onDay,
        LocalDate asOf,
        @Nullable LocalDate closedOn,
        List<UnitFiguresView> items,
        @Nullable String next) {

    /**
     * What a unit is counted for.
     *
     * @param submissionRate 报送率 in percent, absent where no report has fallen due
     * @param timelinessRate 按时报送率 in percent, absent where no report has fallen due
     * @param noRates why there are no rates, in words, absent where there are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnitFiguresView(
            String unitCode,
            String unitName,
            List<FigureView> figures,
            @Nullable BigDecimal submissionRate,
            @Nullable BigDecimal timelinessRate,
            @Nullable String noRates) {}

    /**
     * One figure.
     *
     * @param rows address of what it counts
     */
    public record FigureView(Figure figure, String label, long count, String rows) {}

    static PictureView of(ShownPicture picture, Page<ShownPicture.OfUnit> units) {
        return new PictureView(
                picture.planId(),
                picture.day().asked(),
                picture.day().asOf(),
                picture.day().closedOn(),
                units.items().stream().map(unit -> of(picture, unit)).toList(),
                units.next());
    }

    private static UnitFiguresView of(ShownPicture picture, ShownPicture.OfUnit unit) {
        return new UnitFiguresView(
                unit.code(),
                unit.name(),
                Arrays.stream(Figure.values())
                        .map(figure -> new FigureView(
                                figure,
                                figure.label(),
                                unit.figures().of(figure),
                                "/plans/%s/picture/rows?figure=%s&onDay=%s&unit=%s"
                                        .formatted(
                                                picture.planId(),
                                                figure,
                                                picture.day().asOf(),
                                                unit.code())))
                        .toList(),
                unit.figures().submissionRate().map(Share::percent).orElse(null),
                unit.figures().timelinessRate().map(Share::percent).orElse(null),
                unit.figures().withoutRates().orElse(null));
    }
}
