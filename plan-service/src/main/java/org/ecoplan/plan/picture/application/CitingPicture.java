package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.picture.domain.Figure;
import org.ecoplan.plan.picture.domain.Figures;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.domain.PlanId;

/** Reads a figure of one unit with its rows, for those who cite it. */
@ApplicationScoped
public class CitingPicture {
    private static final int MOST_ROWS = 50;

    private final IssuedPlans plans;
    private final Pictures pictures;

    CitingPicture(IssuedPlans plans, Pictures pictures) {
        this.plans = plans;
        this.pictures = pictures;
    }

    /**
     * A figure of a unit at the end of a day.
     *
     * @param label in words of the field
     * @param rows the first of what it counts
     */
    public record Cited(String label, long value, List<PictureRow> rows) {}

    /** What a figure counts, in words of the field; absent for one that there is not. */
    public static Optional<String> labelOf(String figure) {
        return named(figure).map(Figure::label);
    }

    /** Whether it is a figure that counts no shortfall of a unit, but its work or what waits without being late. */
    public static boolean isNoShortfall(String figure) {
        return named(figure).filter(one -> !one.isShortfall()).isPresent();
    }

    private static Optional<Figure> named(String figure) {
        return Arrays.stream(Figure.values())
                .filter(one -> one.name().equals(figure))
                .findFirst();
    }

    /** @param figure name of a figure of the picture; one that there is not is refused */
    public Uni<Outcome<Cited>> cite(CallerScope caller, PlanId id, String unit, String figure, LocalDate day) {
        Optional<Figure> known = named(figure);
        return plans.find(caller, id)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        plan -> known.isEmpty()
                                ? Outcomes.<Cited>refused(Refusal.invalid("UNKNOWN_FIGURE", "没有该项指标", ""))
                                : cite(caller, id, unit, known.get(), day).map(Outcome::done)));
    }

    private Uni<Cited> cite(CallerScope caller, PlanId id, String unit, Figure figure, LocalDate day) {
        return pictures.figures(caller, id.value(), List.of(unit), day)
                .flatMap(byUnit -> pictures.rows(
                                caller,
                                id.value(),
                                new RowFilter(figure, day, unit, null, null, null, null),
                                null,
                                MOST_ROWS)
                        .map(rows -> new Cited(
                                figure.label(),
                                byUnit.getOrDefault(unit, new Figures(Map.of())).of(figure),
                                rows)));
    }
}
