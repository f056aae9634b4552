package org.ecoplan.plan.fourlists.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.plan.fourlists.application.Adoption;
import org.ecoplan.plan.fourlists.application.ListVersions;
import org.ecoplan.plan.fourlists.application.ListsOf;
import org.ecoplan.plan.fourlists.domain.FourLists;
import org.jspecify.annotations.Nullable;

/**
 * The four lists of a lead unit for a year (四个清单).
 *
 * @param number 0 as the plan gives them, from 1 on as they were adopted
 * @param latest number of the latest adopted version: the version for If-Match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListsView(
        UUID planId,
        int year,
        String leadUnit,
        int number,
        int latest,
        @Nullable String decision,
        @Nullable String adoptedBy,
        @Nullable Instant adoptedAt,
        @JsonUnwrapped FourLists lists) {

    /** A version in the list of versions. */
    public record VersionView(int number, String decision, String adoptedBy, Instant adoptedAt) {
        static VersionView of(Adoption adoption) {
            return new VersionView(adoption.number(), adoption.decision(), adoption.adoptedBy(), adoption.adoptedAt());
        }
    }

    static ListsView of(ListVersions.Shown shown) {
        Adoption adoption = shown.adoption();
        ListsOf of = shown.of();
        return new ListsView(
                of.planId(),
                of.year(),
                of.leadUnit(),
                shown.number(),
                shown.latest(),
                adoption == null ? null : adoption.decision(),
                adoption == null ? null : adoption.adoptedBy(),
                adoption == null ? null : adoption.adoptedAt(),
                shown.lists());
    }
}
