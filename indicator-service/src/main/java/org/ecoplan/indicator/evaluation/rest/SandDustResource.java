package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.application.MarkingSandDust;
import org.ecoplan.indicator.evaluation.application.SandDustDays;
import org.ecoplan.indicator.evaluation.application.SandDustDays.Mark;
import org.ecoplan.indicator.evaluation.application.SandDustDays.Withdrawal;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jspecify.annotations.Nullable;

/** The days of sand-dust of the organisation (沙尘影响日), which the statistics of particles leave out. */
@Path("/sand-dust-days")
@Tag(name = "standards", description = "What figures mean by which standard. 评价标准。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class SandDustResource {
    private final Callers callers;
    private final SandDustDays days;
    private final MarkingSandDust marking;

    SandDustResource(Callers callers, SandDustDays days, MarkingSandDust marking) {
        this.callers = callers;
        this.days = days;
        this.marking = marking;
    }

    /** @param document what says that the day was one of sand-dust, such as number and title of a letter (认定文件) */
    public record MarkRequest(
            @NotBlank(message = "缺少认定文件") @Size(max = 300, message = "认定文件过长")
            String document) {}

    /** @param reason why the mark is wrong */
    public record WithdrawalRequest(
            @NotBlank(message = "缺少撤销理由") @Size(max = 500, message = "撤销理由过长")
            String reason) {}

    /** @param withdrawal absent while the mark stands */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MarkView(
            LocalDate day,
            String document,
            String markedBy,
            Instant markedAt,
            @Nullable WithdrawalView withdrawal) {

        static MarkView of(Mark mark) {
            Withdrawal withdrawal = mark.withdrawal();
            return new MarkView(
                    mark.day(),
                    mark.document(),
                    mark.markedBy(),
                    mark.markedAt(),
                    withdrawal == null
                            ? null
                            : new WithdrawalView(withdrawal.reason(), withdrawal.by(), withdrawal.at()));
        }
    }

    public record WithdrawalView(String reason, String withdrawnBy, Instant withdrawnAt) {}

    public record MarkList(List<MarkView> items) {}

    @GET
    @Operation(summary = "The marked days of a period, also the marks that were withdrawn. 沙尘影响日")
    public Uni<MarkList> list(
            @QueryParam("period")
                    @Parameter(
                            description = PeriodFilter.PERIOD,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = PeriodFilter.PATTERN,
                                            examples = "2025-Q1"))
                    @Nullable
                    String period) {
        return callers.current()
                .flatMap(scope -> days.list(
                        scope, PeriodFilter.question(period, null, null).within()))
                .map(marks -> new MarkList(marks.stream().map(MarkView::of).toList()));
    }

    @PUT
    @Path("/{day}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Marks a day that has ended as one of sand-dust; the statistics of particles are computed anew"
                    + " without it. The same again changes nothing. 标记沙尘影响日")
    public Uni<MarkView> mark(@PathParam("day") String day, @Valid @NotNull(message = "缺少请求内容") MarkRequest request) {
        LocalDate marked = StandardResource.dayOf(day, "/day");
        return callers.current()
                .flatMap(caller ->
                        marking.mark(caller, marked, request.document().strip()))
                .map(Problems::orProblem)
                .map(MarkView::of);
    }

    @POST
    @Path("/{day}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Withdraws a mark that was wrong; it stays known, and all is computed anew. 撤销沙尘影响日标记")
    public Uni<MarkView> withdraw(
            @PathParam("day") String day, @Valid @NotNull(message = "缺少请求内容") WithdrawalRequest request) {
        LocalDate marked = StandardResource.dayOf(day, "/day");
        return callers.current()
                .flatMap(caller ->
                        marking.withdraw(caller, marked, request.reason().strip()))
                .map(Problems::orProblem)
                .map(MarkView::of);
    }
}
