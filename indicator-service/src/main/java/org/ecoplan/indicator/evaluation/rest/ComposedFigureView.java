package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedFigure;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedKind;
import org.jspecify.annotations.Nullable;

/**
 * A number or share of days, sections or pollutants with all that it is made of.
 *
 * @param from first day that it stands for; of the air the first of January
 * @param to last one; yesterday for a period that runs
 * @param value absent where nothing can be judged
 * @param valid whether there is enough data for it
 * @param holding how many hold, of the {@code counted} that can be judged
 * @param words the arithmetic
 * @param missing those about which nothing can be said
 * @param lacking why it is not valid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComposedFigureView(
        ComposedKind kind,
        String period,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal value,
        boolean valid,
        int holding,
        int counted,
        int decimals,
        String words,
        List<String> missing,
        List<String> lacking,
        List<PartView> parts,
        List<StandardView> standards) {

    /**
     * @param name a day, a section or a pollutant
     * @param words what it is by the standard, or why nothing can be said
     * @param holds absent where nothing can be said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartView(
            String name, String words, @Nullable Boolean holds) {}

    static ComposedFigureView of(ComposedFigure figure) {
        BigDecimal value = figure.value();
        return new ComposedFigureView(
                figure.kind(),
                figure.period().toString(),
                figure.from(),
                figure.to(),
                value,
                value != null && figure.lacking().isEmpty(),
                figure.holding(),
                figure.counted(),
                figure.decimals(),
                figure.statistic(),
                figure.missing(),
                figure.lacking(),
                figure.parts().stream()
                        .map(part -> new PartView(part.name(), part.words(), part.holds()))
                        .toList(),
                figure.standards().stream().map(StandardView::of).toList());
    }
}
