package org.ecoplan.task.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportState;
import org.jspecify.annotations.Nullable;

/** What became of each report, in the order of the request. */
public record AcceptancesView(int accepted, int refused, List<RowView> items) {

    static AcceptancesView of(List<RowView> rows) {
        int accepted =
                Math.toIntExact(rows.stream().filter(row -> row.code() == null).count());
        return new AcceptancesView(accepted, rows.size() - accepted, rows);
    }

    /**
     * One report.
     *
     * @param state where it is accepted
     * @param code why it is not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowView(
            UUID reportId,
            @Nullable ReportState state,
            @Nullable String code,
            @Nullable String title) {

        static RowView of(UUID reportId, Outcome<Report> outcome) {
            return outcome.fold(
                    done -> new RowView(reportId, done.state(), null, null),
                    refused -> new RowView(reportId, null, refused.code(), refused.title()));
        }
    }
}
