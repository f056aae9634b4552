package org.ecoplan.task.report.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.report.application.ReviewingReport;
import org.ecoplan.task.report.domain.Report.Reading;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.rest.AcceptancesView.RowView;
import org.jspecify.annotations.Nullable;

/** Many acceptances with one remark: each report is decided by itself, in its own transaction, and answered by itself. */
@Path("/report-acceptances")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD})
public class AcceptancesResource {
    private final Callers callers;
    private final ReviewingReport reviewing;

    AcceptancesResource(Callers callers, ReviewingReport reviewing) {
        this.callers = callers;
        this.reviewing = reviewing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Accepts up to 100 reports as they were read; the answer says what became of each. 批量审核通过")
    public Uni<AcceptancesView> accept(@NotNull(message = "缺少请求内容") @Valid AcceptancesRequest request) {
        return callers.current()
                .flatMap(scope -> Multi.createFrom()
                        .iterable(request.items())
                        .onItem()
                        .transformToUniAndConcatenate(item -> accept(scope, item, request.remark()))
                        .collect()
                        .asList())
                .map(AcceptancesView::of);
    }

    private Uni<RowView> accept(CallerScope scope, AcceptancesRequest.Item item, @Nullable String remark) {
        ReportId id = new ReportId(item.reportId());
        return reviewing
                .accept(scope, id, new Reading(item.contentHash(), null), remark)
                .call(outcome -> outcome.fold(
                        done -> Uni.createFrom().voidItem(),
                        refused -> refused.kind() == Refusal.Kind.NOT_ALLOWED
                                ? reviewing.noteRefused(scope, id, refused.code())
                                : Uni.createFrom().voidItem()))
                .map(outcome -> RowView.of(item.reportId(), outcome));
    }
}
