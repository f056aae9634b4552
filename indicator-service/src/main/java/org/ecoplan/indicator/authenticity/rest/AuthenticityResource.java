package org.ecoplan.indicator.authenticity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.authenticity.application.Signs;
import org.ecoplan.indicator.authenticity.application.Signs.Count;
import org.ecoplan.indicator.authenticity.application.Signs.Found;
import org.ecoplan.indicator.authenticity.domain.Sign;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is to be looked at in the data of the units when figures may have been falsified (数据真实性线索). */
@Path("/authenticity-signs")
@Tag(name = "authenticity", description = "Signs of falsified data. 数据真实性线索。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class AuthenticityResource {
    private final Callers callers;
    private final Signs signs;

    AuthenticityResource(Callers callers, Signs signs) {
        this.callers = callers;
        this.signs = signs;
    }

    /** @param title of the kind in Chinese */
    public record CountView(String unitCode, Sign sign, String title, long count) {

        static CountView of(Count count) {
            return new CountView(count.unitCode(), count.sign(), count.sign().words(), count.count());
        }
    }

    public record CountList(List<CountView> items) {}

    /**
     * A row behind a count.
     *
     * @param title of the kind in Chinese
     * @param unitCodes units that answer for it, as far as the caller sees them
     * @param series code of the series, absent for what was entered of a target that none measures
     * @param targetId absent for a reading
     * @param period of what was entered, absent for a baseline and for a reading
     * @param observedAt of a reading
     * @param before the value before, or the measured one beside which another was entered; absent for a reading that came late
     * @param after the value after, or the entered one
     * @param difference by how much {@code after} is more
     * @param at when it was done
     * @param by who entered it, absent for a reading, which a feed sends
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignView(
            Sign sign,
            String title,
            List<String> unitCodes,
            String indicator,
            @Nullable String unit,
            @Nullable String series,
            @Nullable UUID targetId,
            @Nullable String period,
            @Nullable Instant observedAt,
            @Nullable BigDecimal before,
            BigDecimal after,
            @Nullable BigDecimal difference,
            Instant at,
            @Nullable String by,
            @Nullable String source) {

        static SignView of(Found found) {
            BigDecimal before = found.before();
            return new SignView(
                    found.sign(),
                    found.sign().words(),
                    found.unitCodes(),
                    found.indicator(),
                    found.unit(),
                    found.series(),
                    found.targetId(),
                    found.period(),
                    found.observedAt(),
                    before,
                    found.after(),
                    before == null ? null : found.after().subtract(before),
                    found.at(),
                    found.by(),
                    found.source());
        }
    }

    @GET
    @Path("/summary")
    @Operation(
            summary =
                    "How many readings were corrected or came late, figures were revised or differ from what was measured,"
                            + " by unit and kind; a sign proves nothing. 数据真实性线索统计")
    public Uni<CountList> count(@Valid @BeanParam SignFilter filter) {
        return callers.current()
                .flatMap(scope -> signs.count(scope, filter.question()))
                .map(counts -> new CountList(counts.stream().map(CountView::of).toList()));
    }

    @GET
    @Operation(summary = "The rows behind the counts, the newest first. 数据真实性线索")
    public Uni<RestResponse<Page<SignView>>> list(
            @Valid @BeanParam SignFilter filter,
            @QueryParam("unit") @Size(max = 40, message = "单位代码过长") @Nullable String unit,
            @QueryParam("sign") @Nullable Sign sign,
            @Valid @BeanParam PageRequest wanted,
            @Context UriInfo address) {
        long seen = Cursor.number(wanted.cursor());
        if (seen < 0) {
            throw Cursor.bad();
        }
        return callers.current()
                .flatMap(scope -> signs.list(scope, filter.question(), unit, sign, seen, wanted.limit() + 1))
                .map(rows -> Page.of(rows, wanted.limit(), last -> Cursor.of(seen + wanted.limit()))
                        .map(SignView::of)
                        .answer(address));
    }
}
