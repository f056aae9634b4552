package org.ecoplan.plan.fourlists.application;

import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.fourlists.domain.FourLists;
import org.ecoplan.plan.fourlists.domain.ListsDifference;
import org.jspecify.annotations.Nullable;

/** The lists as the plan gives them (number 0) and as they were adopted (from number 1). */
public record ListVersions(ListsOf of, Head head, String organisation, FourLists generated, List<Adoption> adoptions) {

    /** What stands above the lists: which plan, and the lead unit by its name. */
    public record Head(String planTitle, @Nullable String documentNumber, String leadUnitName) {}

    /** One version, and the number of the latest. */
    public record Shown(
            ListsOf of,
            Head head,
            int number,
            int latest,
            @Nullable Adoption adoption,
            FourLists lists) {}

    public int latest() {
        return adoptions.size();
    }

    Outcome<Shown> show(@Nullable Integer number) {
        int wanted = number == null ? latest() : number;
        if (wanted == 0) {
            return Outcome.done(new Shown(of, head, 0, latest(), null, generated));
        }
        return version(wanted)
                .map(found -> Outcome.done(new Shown(of, head, wanted, latest(), found, found.lists())))
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    Outcome<ListsDifference> difference(int from, int to) {
        return lists(from)
                .flatMap(earlier -> lists(to).map(earlier::differenceTo))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    private Optional<FourLists> lists(int number) {
        return number == 0 ? Optional.of(generated) : version(number).map(Adoption::lists);
    }

    private Optional<Adoption> version(int number) {
        return number >= 1 && number <= latest() ? Optional.of(adoptions.get(number - 1)) : Optional.empty();
    }
}
