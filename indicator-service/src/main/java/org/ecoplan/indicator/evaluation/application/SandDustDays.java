package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The days of an organisation that people marked as days of sand-dust (沙尘天气过程影响日), with all that was marked once. */
public interface SandDustDays {

    /**
     * A mark.
     *
     * @param document what says so, such as the letter of the superior (认定文件)
     * @param withdrawal absent while it stands
     */
    record Mark(
            LocalDate day,
            String document,
            String markedBy,
            Instant markedAt,
            @Nullable Withdrawal withdrawal) {}

    /** That a mark was wrong. */
    record Withdrawal(String reason, String by, Instant at) {}

    /**
     * The days with a mark.
     *
     * @param knownAt as of when, absent for what is known now
     */
    Uni<Set<LocalDate>> within(CallerScope scope, Period period, @Nullable Instant knownAt);

    /** The same for work that nobody called for. */
    Uni<Set<LocalDate>> within(String organisation, Period period, @Nullable Instant knownAt);

    /** All marks of the days of a period in the order of the days, the withdrawn ones before what took their place. */
    Uni<List<Mark>> list(CallerScope scope, Period period);

    /** The one that stands. */
    Uni<Optional<Mark>> find(CallerScope scope, LocalDate day);

    /** Join the running transaction, and have the periods computed anew that leave such days out. */
    Uni<Void> mark(CallerScope scope, Mark mark);

    Uni<Void> withdraw(CallerScope scope, LocalDate day, Withdrawal withdrawal);
}
