package org.ecoplan.plan.directory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.directory.Unit;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.directory.application.ShowingDirectory.Place;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling and what exists for that account (当前用户).
 *
 * @param unit the unit for which the account may act; absent where the directory does not hold it
 * @param organisation root of the unit's tree
 * @param wholeOrganisation sees everything of the organisation, not only the own branch
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeView(
        String account,
        List<String> roles,
        @Nullable Named unit,
        @Nullable Named organisation,
        boolean wholeOrganisation) {

    /** A unit by code and name. */
    public record Named(String code, String name) {
        static @Nullable Named of(@Nullable Unit unit) {
            return unit == null ? null : new Named(unit.code(), unit.name());
        }
    }

    static MeView of(CallerScope caller, Place place) {
        return new MeView(
                caller.subject(),
                caller.roles().stream().sorted().toList(),
                Named.of(place.home()),
                Named.of(place.organisation()),
                caller.wholeOrganisation());
    }
}
