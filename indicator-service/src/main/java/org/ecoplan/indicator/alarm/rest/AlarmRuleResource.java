package org.ecoplan.indicator.alarm.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.alarm.application.AlarmRules;
import org.ecoplan.indicator.alarm.application.AlarmRules.AlarmRule;
import org.ecoplan.indicator.alarm.application.SettingAlarmRules;
import org.ecoplan.indicator.alarm.application.TryingAlarmRule;
import org.ecoplan.indicator.alarm.application.TryingAlarmRule.OfSeries;
import org.ecoplan.indicator.breach.application.TryingLevels.Stretch;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rules that the office sets for series of its own choice, without a plan (自定预警规则). */
@Path("/alarm-rules")
@Tag(name = "alarm rules", description = "Rules that no plan sets. 自定预警规则。")
@RolesAllowed({Role.COORDINATOR, Role.APPROVER, Role.AUDITOR})
public class AlarmRuleResource {
    private static final int LONGEST_TRIAL_DAYS = 366;

    private final Callers callers;
    private final AlarmRules rules;
    private final SettingAlarmRules setting;
    private final TryingAlarmRule trying;

    AlarmRuleResource(Callers callers, AlarmRules rules, SettingAlarmRules setting, TryingAlarmRule trying) {
        this.callers = callers;
        this.rules = rules;
        this.setting = setting;
        this.trying = trying;
    }

    /** @param name by which people know it, once in the organisation */
    public record AlarmRuleRequest(
            @NotBlank(message = "缺少规则名称") @Size(max = 100, message = "规则名称过长")
            String name,

            @Valid @NotNull(message = "缺少规则内容") TermsRequest terms) {}

    public record EndRequest(
            @NotBlank(message = "缺少停用理由") @Size(max = 500, message = "停用理由过长")
            String reason) {}

    /**
     * Which breaches a version would have opened and closed.
     *
     * @param opened of all series together, {@code closed} how many of them would have ended
     */
    public record TrialView(LocalDate from, LocalDate to, int opened, int closed, List<TriedSeriesView> items) {

        static TrialView of(LocalDate from, LocalDate to, List<OfSeries> tried) {
            return new TrialView(
                    from,
                    to,
                    tried.stream().mapToInt(one -> one.tried().opened()).sum(),
                    tried.stream().mapToInt(one -> one.tried().closed()).sum(),
                    tried.stream().map(TriedSeriesView::of).toList());
        }
    }

    /**
     * @param readings how many were held against it
     * @param breaches the first of them
     * @param more whether there are more readings than are tried: what follows is not known
     */
    public record TriedSeriesView(
            String series, int readings, int opened, int closed, List<TriedBreachView> breaches, boolean more) {

        static TriedSeriesView of(OfSeries one) {
            return new TriedSeriesView(
                    one.code(),
                    one.tried().readings(),
                    one.tried().opened(),
                    one.tried().closed(),
                    one.tried().first().stream().map(TriedBreachView::of).toList(),
                    one.tried().more());
        }
    }

    /** @param until absent where it would still be open on the last day */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TriedBreachView(
            Instant since, BigDecimal value, @Nullable Instant until) {

        static TriedBreachView of(Stretch stretch) {
            return new TriedBreachView(stretch.since(), stretch.value(), stretch.until());
        }
    }

    @GET
    @Operation(summary = "The rules with their versions, by name. 自定预警规则")
    public Uni<RestResponse<Page<AlarmRuleView>>> list(@Valid @BeanParam PageRequest wanted, @Context UriInfo address) {
        return callers.current()
                .flatMap(scope -> rules.list(scope, nameOf(wanted.cursor()), wanted.limit() + 1))
                .map(rows -> Page.of(rows, wanted.limit(), last -> Cursor.of(last.name()))
                        .map(AlarmRuleView::of)
                        .answer(address));
    }

    @GET
    @Path("/{alarmRuleId}")
    @Operation(summary = "A rule with its versions. 自定预警规则")
    public Uni<AlarmRuleView> show(@PathParam("alarmRuleId") UUID id) {
        return callers.current()
                .flatMap(scope -> rules.find(scope, id))
                .map(found -> AlarmRuleView.of(found.orElseThrow(() -> Problems.problem(Refusal.notFound()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Proposes a rule; it judges once another person has adopted it. 提出预警规则")
    public Uni<RestResponse<AlarmRuleView>> create(@Valid @NotNull(message = "缺少请求内容") AlarmRuleRequest request) {
        return said(caller -> setting.create(
                        caller, request.name().strip(), request.terms().toTerms()))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @POST
    @Path("/{alarmRuleId}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Proposes the next version; the one before judges until it is adopted. 提出新版本")
    public Uni<RestResponse<AlarmRuleView>> propose(
            @PathParam("alarmRuleId") UUID id, @Valid @NotNull(message = "缺少请求内容") TermsRequest request) {
        return said(caller -> setting.propose(caller, id, request.toTerms()))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @Path("/{alarmRuleId}/versions/{version}/trial")
    @Operation(
            summary =
                    "Which breaches a version would have opened and closed on the readings of at most 366 days; nothing is"
                            + " kept or told. 历史试算")
    public Uni<TrialView> trial(
            @PathParam("alarmRuleId") UUID id,
            @PathParam("version") int version,
            @QueryParam("from") @NotNull(message = "缺少起始日期") @Nullable String from,
            @QueryParam("to") @NotNull(message = "缺少截止日期") @Nullable String to) {
        LocalDate first = dayOf(from, "/from");
        LocalDate last = dayOf(to, "/to");
        if (last.isBefore(first) || !last.isBefore(first.plusDays(LONGEST_TRIAL_DAYS))) {
            throw Problems.problem(400, "BAD_STRETCH", "截止日期须不早于起始日期,且至多 366 天", "/to");
        }
        return callers.current()
                .flatMap(caller -> trying.trial(caller, id, version, first, last))
                .map(Problems::orProblem)
                .map(tried -> TrialView.of(first, last, tried));
    }

    @POST
    @Path("/{alarmRuleId}/versions/{version}/adoption")
    @RolesAllowed({Role.COORDINATOR, Role.APPROVER})
    @Operation(
            summary =
                    "Another person than the one who proposed it has the newest version judge, also the readings since it is"
                            + " in force. 采纳预警规则")
    public Uni<AlarmRuleView> adopt(@PathParam("alarmRuleId") UUID id, @PathParam("version") int version) {
        return said(caller -> setting.adopt(caller, id, version));
    }

    @POST
    @Path("/{alarmRuleId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Ends a rule; breaches that had not recovered are ended with it. 停用预警规则")
    public Uni<AlarmRuleView> end(
            @PathParam("alarmRuleId") UUID id, @Valid @NotNull(message = "缺少请求内容") EndRequest request) {
        return said(caller -> setting.end(caller, id, request.reason().strip()));
    }

    private static @Nullable String nameOf(@Nullable String cursor) {
        return cursor == null ? null : Cursor.read(cursor, 1).get(0);
    }

    private interface Saying {
        Uni<Outcome<AlarmRule>> by(CallerScope caller);
    }

    private Uni<AlarmRuleView> said(Saying what) {
        return callers.current().flatMap(what::by).map(Problems::orProblem).map(AlarmRuleView::of);
    }

    private static LocalDate dayOf(@Nullable String text, String pointer) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException notIso) {
            throw Problems.problem(400, "BAD_DATE", "日期须为 ISO 8601 格式,如 2026-03-01", pointer);
        }
    }
}
