package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.application.MeasuredFactor;
import org.ecoplan.indicator.evaluation.application.MeasuredFactors;
import org.ecoplan.indicator.evaluation.application.NamingFactor;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jspecify.annotations.Nullable;

/** Which factor a series measures (监测因子): decided by a person, it says by which standard its periods are computed. */
@Path("/series/{code}/factor")
@Tag(name = "series", description = "What feeds push to. 数据序列。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class FactorResource {
    private final Callers callers;
    private final Indicators indicators;
    private final MeasuredFactors factors;
    private final NamingFactor naming;

    FactorResource(Callers callers, Indicators indicators, MeasuredFactors factors, NamingFactor naming) {
        this.callers = callers;
        this.indicators = indicators;
        this.factors = factors;
        this.naming = naming;
    }

    /**
     * @param factor HJ 212 code
     * @param water absent for the air
     * @param dailyMeans whether the readings are values of days (日均值)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FactorView(
            String factor, @Nullable WaterBody water, boolean dailyMeans, String namedBy, Instant namedAt) {

        static FactorView of(MeasuredFactor named) {
            return new FactorView(named.factor(), named.water(), named.dailyMeans(), named.namedBy(), named.namedAt());
        }
    }

    @GET
    @Operation(summary = "The factor that the series measures. 序列的监测因子")
    public Uni<FactorView> show(String code) {
        return callers.current()
                .flatMap(scope -> indicators
                        .findSeries(scope, code)
                        .map(found -> found.orElseThrow(() -> Problems.problem(Refusal.notFound())))
                        .flatMap(series -> factors.find(scope, series)))
                .map(found -> found.map(FactorView::of).orElseThrow(() -> Problems.problem(Refusal.notFound())));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Says which factor the series measures; the same again changes nothing. 登记监测因子")
    public Uni<FactorView> name(String code, @Valid @NotNull(message = "缺少请求内容") FactorRequest request) {
        return callers.current()
                .flatMap(caller -> naming.name(
                        caller, code, request.factor(), request.water(), Boolean.TRUE.equals(request.dailyMeans())))
                .map(Problems::orProblem)
                .map(FactorView::of);
    }
}
