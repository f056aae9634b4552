package org.ecoplan.indicator.evaluation.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.Measured;
import org.ecoplan.indicator.evaluation.domain.water.BasinQuality;
import org.ecoplan.indicator.evaluation.domain.water.SectionQuality;
import org.ecoplan.indicator.evaluation.domain.water.SurfaceWaterLimits;
import org.ecoplan.indicator.evaluation.domain.water.SurfaceWaterLimits.Unjudged;
import org.ecoplan.indicator.evaluation.domain.water.TrophicIndex;
import org.ecoplan.indicator.evaluation.domain.water.TrophicMethod;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.evaluation.domain.water.WaterItem;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/** What figures of surface water mean by the standards of a day. Nothing is stored. */
@ApplicationScoped
@Startup
public class EvaluatingWater {
    private static final String VALUES = "/values";

    private final Standards standards;

    EvaluatingWater(Standards standards) {
        this.standards = standards;
    }

    /**
     * How figures are judged.
     *
     * @param observedOn chooses the standards
     */
    public record Terms(LocalDate observedOn, WaterBody water, Comparison comparison) {}

    /** @param withoutLimit items for which the standard has no limit in such water */
    public record Section(SectionQuality quality, List<String> withoutLimit) {}

    /** The figures by item, and the names of those without a limit in such water. */
    private record Read(Map<WaterItem, Measured> values, List<String> withoutLimit) {}

    public Outcome<Section> section(Terms terms, List<Figure> figures) {
        return standards
                .surfaceWater()
                .inForceOn(terms.observedOn())
                .flatMap(limits -> standards
                        .waterAssessment()
                        .inForceOn(terms.observedOn())
                        .flatMap(method -> read(limits, terms.water(), figures, VALUES)
                                .flatMap(read -> SectionQuality.of(
                                                limits, method, terms.water(), read.values(), terms.comparison())
                                        .map(quality -> new Section(quality, read.withoutLimit())))));
    }

    /** @param withoutLimit items for which the standard has no limit in such water, of whichever section */
    public record Basin(BasinQuality quality, List<String> withoutLimit) {}

    public Outcome<Basin> basin(Terms terms, List<List<Figure>> sections) {
        return standards
                .surfaceWater()
                .inForceOn(terms.observedOn())
                .flatMap(limits -> standards
                        .waterAssessment()
                        .inForceOn(terms.observedOn())
                        .flatMap(method -> readAll(limits, terms.water(), sections)
                                .flatMap(read -> BasinQuality.of(
                                                limits,
                                                method,
                                                terms.water(),
                                                read.stream().map(Read::values).toList(),
                                                terms.comparison())
                                        .map(quality -> new Basin(quality, withoutLimit(read))))));
    }

    /** The trophic state of a lake; the figures by chlorophyll a, phosphorus, nitrogen, transparency, permanganate index. */
    public Outcome<TrophicIndex> lake(LocalDate observedOn, List<Figure> figures) {
        return standards
                .trophic()
                .inForceOn(observedOn)
                .flatMap(method -> trophicValues(method, figures).flatMap(values -> TrophicIndex.of(method, values)));
    }

    private static Outcome<Map<String, Measured>> trophicValues(TrophicMethod method, List<Figure> figures) {
        Map<String, Measured> values = new HashMap<>();
        for (int place = 0; place < figures.size(); place++) {
            Figure figure = figures.get(place);
            String at = VALUES + "/" + place;
            Optional<TrophicMethod.Item> item = method.item(figure.item());
            Optional<Measured> measured = figure.measured();
            if (item.isEmpty()) {
                return Outcome.refused(unknown(figure.item(), at));
            }
            if (measured.isEmpty()) {
                return Outcome.refused(valueOrLimit(at));
            }
            if (values.put(item.get().code(), measured.get()) != null) {
                return Outcome.refused(repeated(at));
            }
        }
        return Outcome.done(values);
    }

    private static List<String> withoutLimit(List<Read> sections) {
        return sections.stream()
                .flatMap(section -> section.withoutLimit().stream())
                .distinct()
                .toList();
    }

    private static Outcome<List<Read>> readAll(
            SurfaceWaterLimits limits, WaterBody water, List<List<Figure>> sections) {
        List<Read> all = new ArrayList<>();
        for (List<Figure> figures : sections) {
            Outcome<Read> read = read(limits, water, figures, "/sections/" + all.size() + VALUES);
            Optional<Refusal> refusal = read.fold(done -> Optional.empty(), Optional::of);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            read.map(all::add);
        }
        return Outcome.done(all);
    }

    private static Outcome<Read> read(SurfaceWaterLimits limits, WaterBody water, List<Figure> figures, String at) {
        Map<WaterItem, Measured> values = new LinkedHashMap<>();
        List<String> withoutLimit = new ArrayList<>();
        for (int place = 0; place < figures.size(); place++) {
            Figure figure = figures.get(place);
            Optional<WaterItem> item = limits.item(figure.item(), water);
            Optional<WaterItem> elsewhere = limits.item(figure.item());
            Optional<Measured> measured = figure.measured();
            Optional<Unjudged> unjudged = limits.unjudged(figure.item());
            if (elsewhere.isEmpty() && unjudged.isEmpty()) {
                return Outcome.refused(unknown(figure.item(), at + "/" + place));
            }
            if (measured.isEmpty()) {
                return Outcome.refused(valueOrLimit(at + "/" + place));
            }
            if (item.isEmpty()) {
                withoutLimit.add(elsewhere
                        .map(WaterItem::name)
                        .orElseGet(() -> unjudged.orElseThrow().words()));
            } else if (values.put(item.get(), measured.get()) != null) {
                return Outcome.refused(repeated(at + "/" + place));
            }
        }
        return Outcome.done(new Read(values, List.copyOf(withoutLimit)));
    }

    private static Refusal unknown(String item, String at) {
        return Refusal.invalid("UNKNOWN_ITEM", "标准中没有项目“" + item + "”", at + "/item");
    }

    private static Refusal repeated(String at) {
        return Refusal.invalid("REPEATED_ITEM", "项目重复", at + "/item");
    }

    private static Refusal valueOrLimit(String at) {
        return Refusal.invalid("VALUE_OR_LIMIT", "须给出监测值,未检出的给出检出限,二者择一", at);
    }
}
