package org.ecoplan.task.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of duties.
 *
 * @param next cursor of the next page, absent on the last one
 * @param total how many there are in all, counted up to 10,000; on the first page only
 * @param totalIsExact whether there are no more than {@code total}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutyListView(
        List<DutyView> items,
        @Nullable String next,

        @Schema(description = "总数,最多计到 10000,仅首页给出") @Nullable
        Integer total,

        @Schema(description = "总数是否准确") @Nullable Boolean totalIsExact) {}
