package org.ecoplan.indicator.registry.domain;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a task as they are known by name, and which of them a revision only words otherwise: one whose targets are
 * those of a known one, of the same unit of measure and territory, whose name nobody has any more.
 *
 * @param numbers of the known ones within the task
 * @param ofRules number of the indicator of each known target
 */
public record IndicatorNames(Map<IndicatorName, Integer> numbers, Map<UUID, Integer> ofRules) {

    /** The known ones under the names that they have from now on. */
    public Map<IndicatorName, Integer> afterRevision(List<Indicator> revised) {
        Map<IndicatorName, Integer> names = new HashMap<>(numbers);
        Map<Integer, IndicatorName> byNumber = new HashMap<>();
        numbers.forEach((name, number) -> byNumber.put(number, name));
        Set<IndicatorName> said = revised.stream().map(Indicator::name).collect(toSet());
        for (Indicator indicator : revised) {
            IndicatorName former = names.containsKey(indicator.name()) ? null : formerOf(indicator, byNumber);
            if (former != null && !said.contains(former) && names.containsKey(former)) {
                names.put(indicator.name(), Objects.requireNonNull(names.remove(former)));
            }
        }
        return names;
    }

    private @Nullable IndicatorName formerOf(Indicator indicator, Map<Integer, IndicatorName> byNumber) {
        return indicator.rules().stream()
                .map(rule -> ofRules.get(rule.target().id().value()))
                .filter(Objects::nonNull)
                .map(byNumber::get)
                .filter(name -> name != null
                        && Objects.equals(name.unit(), indicator.name().unit())
                        && Objects.equals(name.territory(), indicator.name().territory()))
                .findFirst()
                .orElse(null);
    }
}
