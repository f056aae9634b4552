package org.ecoplan.task.order.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.order.domain.OrderId;
import org.ecoplan.task.order.domain.OrderNumber;
import org.ecoplan.task.order.domain.SupervisionOrder;
import org.jspecify.annotations.Nullable;

/** The supervision orders that are kept. */
public interface Orders {

    /**
     * The next number of an organisation and year. Whoever comes next waits for the end of this transaction, and gets the
     * same number when it fails: no gap, none twice.
     */
    Uni<OrderNumber> next(CallerScope scope, int year);

    /** Writes a new order. */
    Uni<Void> add(SupervisionOrder order);

    /** An order that exists for the caller: the office sees all, a unit those to it, to its branch, and copies. */
    Uni<Optional<SupervisionOrder>> find(CallerScope scope, OrderId id);

    /** Finds an order and keeps others from changing it until the transaction ends. */
    Uni<Optional<SupervisionOrder>> findForChange(CallerScope scope, OrderId id);

    /** How many orders of the year went to the unit that this one orders, without those that were revoked. */
    Uni<Long> countOfYear(SupervisionOrder order);

    /** The orders that exist for the caller, the newest first. */
    Uni<List<SupervisionOrder>> page(CallerScope scope, OrderFilter filter, @Nullable OrderNumber before, int limit);

    /**
     * Writes a step that was taken; answers the order in its new version.
     *
     * @param nextRung the day on which it is next told that feedback is due, absent where nothing is
     */
    Uni<SupervisionOrder> save(SupervisionOrder order, @Nullable LocalDate nextRung);

    /** Holds the next orders whose rung stands today; others that look for some do not wait for these. */
    Uni<List<AwaitedFeedback>> holdNext(LocalDate today, int limit);

    /** Notes a rung of the order and its last day to answer; answers whether it was not noted before. */
    Uni<Boolean> note(AwaitedFeedback order, AnswerRung rung, boolean spoken, Instant at);

    /** Sets the day of the next rung. */
    Uni<Void> goOn(AwaitedFeedback order, @Nullable LocalDate nextRung);

    /** Counts the days to answer anew for orders that wait for feedback and rest on a year that was not published. */
    Uni<Void> recount(WorkingDayCalendar days);
}
