package org.ecoplan.indicator.registry.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.registry.domain.ValueBounds;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The series of an organisation: those that a person registered, and those that were made for indicators of plans. */
public interface SeriesRegister {

    /**
     * A series (数据序列): one indicator at one place.
     *
     * @param code under which its feed pushes
     * @param station 点位, absent for none
     * @param section 断面, absent for none
     */
    record Described(
            String code,
            String indicator,
            @Nullable String unit,
            @Nullable String station,
            @Nullable String section) {}

    /** A series with its place in the order of registration. */
    record Known(SeriesId id, Described series) {}

    /** Registers it in the running transaction; answers whether the code was free in all organisations. */
    Uni<Boolean> add(CallerScope scope, Described series, Optional<ValueBounds> bounds, Instant at);

    Uni<Optional<Known>> find(CallerScope scope, String code);

    /** Those that a person registered, in the order of registration. */
    Uni<List<Known>> list(CallerScope scope, int after, int limit);

    /** Those that an indicator could be bound to: of the same unit and a name that is or contains its own; the same first. */
    Uni<List<Known>> proposals(CallerScope scope, RegisteredIndicator indicator, int limit);

    /**
     * Locks both series and has the indicator judged by the other one, with the readings that it has already. Joins the
     * running transaction.
     */
    Uni<Void> bind(CallerScope scope, int indicator, SeriesId series, Instant at);
}
