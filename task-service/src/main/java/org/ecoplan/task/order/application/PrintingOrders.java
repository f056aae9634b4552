package org.ecoplan.task.order.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.order.application.IssuingOrder.Wanted;
import org.ecoplan.task.order.application.PrintedOrder.Stamp;
import org.ecoplan.task.order.domain.OrderId;
import org.ecoplan.task.order.domain.OrderState;
import org.ecoplan.task.order.domain.SupervisionOrder;
import org.jspecify.annotations.Nullable;

/** What stands in the document of an order, or in the draft (送审稿) of one that the office may issue. Changes nothing. */
@ApplicationScoped
public class PrintingOrders {
    private final ReadingOrders reading;
    private final CheckingOrder checking;
    private final Units units;
    private final ServiceClock clock;

    PrintingOrders(ReadingOrders reading, CheckingOrder checking, Units units, ServiceClock clock) {
        this.reading = reading;
        this.checking = checking;
        this.units = units;
        this.clock = clock;
    }

    @WithSession
    public Uni<Outcome<PrintedOrder>> print(CallerScope scope, OrderId id) {
        return reading.read(scope, id)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        order -> names(
                                        issuer(order.issue().unit(), order.organisation()),
                                        order.addressee(),
                                        order.copies())
                                .map(names -> Outcome.done(printed(order, names)))));
    }

    private static PrintedOrder printed(SupervisionOrder order, Names names) {
        return new PrintedOrder(
                new Stamp(
                        order.number(),
                        ChinaTime.today(order.issue().at()),
                        order.feedback().due(),
                        order.feedback().provisional()),
                order.issue().at(),
                names.office(),
                names.addressee(),
                names.copies(),
                order.subject(),
                order.demand(),
                order.grounds(),
                order.feedback().count().days(),
                order.state() == OrderState.REVOKED);
    }

    /** Refuses what would be refused if it were issued. */
    @WithSession
    public Uni<Outcome<PrintedOrder>> draft(CallerScope scope, Wanted wanted) {
        return checking.check(scope, wanted)
                .flatMap(checked -> Outcomes.flatMap(
                        checked,
                        content -> names(
                                        issuer(scope.home(), scope.organisationOrNone()),
                                        wanted.addressee(),
                                        content.copies())
                                .map(names -> Outcome.done(new PrintedOrder(
                                        null,
                                        clock.now(),
                                        names.office(),
                                        names.addressee(),
                                        names.copies(),
                                        wanted.subject(),
                                        wanted.demand(),
                                        content.grounds(),
                                        wanted.feedbackDays(),
                                        false)))));
    }

    private record Names(String office, String addressee, List<String> copies) {}

    private static String issuer(@Nullable String unit, String organisation) {
        return Objects.requireNonNullElse(unit, organisation);
    }

    private Uni<Names> names(String office, String addressee, List<String> copies) {
        List<String> codes = Stream.concat(Stream.of(office, addressee), copies.stream())
                .distinct()
                .toList();
        return units.findAll(codes).map(found -> {
            Map<String, String> names = found.stream().collect(Collectors.toMap(Unit::code, Unit::name));
            return new Names(
                    names.getOrDefault(office, office),
                    names.getOrDefault(addressee, addressee),
                    copies.stream().map(code -> names.getOrDefault(code, code)).toList());
        });
    }
}
