package org.ecoplan.plan.disclosure.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.plan.disclosure.application.Disclosures;
import org.ecoplan.plan.disclosure.application.ShowingEverybody;
import org.ecoplan.plan.disclosure.domain.Disclosure;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was disclosed, for everybody and without an account: it stands at one address for ever and may be kept by caches. */
@Path("/public/disclosures")
@Tag(name = "disclosures", description = "What is disclosed to everybody. 主动公开。")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirements
public class PublicResource {
    private static final int A_DAY = 86_400;

    private final ShowingEverybody showing;

    PublicResource(ShowingEverybody showing) {
        this.showing = showing;
    }

    static String addressOf(Disclosure disclosure) {
        return "/public/disclosures/" + disclosure.id();
    }

    @GET
    @Operation(summary = "What was disclosed, the latest first. 公开目录")
    public Uni<RestResponse<Page<PublicDisclosureView>>> list(
            @QueryParam("organisation") @Size(max = 40, message = "最长 40 个字符") @Nullable String organisation,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        return showing.page(organisation, place(page.cursor()), page.limit() + 1)
                .map(found -> Page.of(found, page.limit(), last -> Cursor.of(last.at(), last.id()))
                        .map(PublicDisclosureView::of)
                        .answer(address));
    }

    @GET
    @Path("/{disclosureId}")
    @Operation(summary = "What was disclosed, as it was. 公开内容")
    @APIResponse(
            responseCode = "200",
            description = "JSON whose SHA-256 is the entity tag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    public Uni<Response> read(
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return showing.find(disclosureId).map(Problems::orProblem).map(found -> answer(found, ifNoneMatch));
    }

    private static Response answer(Disclosure found, @Nullable String ifNoneMatch) {
        EntityTag tag = new EntityTag(found.contentHash());
        CacheControl kept = new CacheControl();
        kept.setPrivate(false);
        kept.setNoTransform(true);
        kept.setMaxAge(A_DAY);
        return (isKnown(tag, ifNoneMatch) ? Response.notModified() : Response.ok(found.content()))
                .tag(tag)
                .lastModified(Date.from(found.at()))
                .cacheControl(kept)
                .build();
    }

    /** If-None-Match by weak comparison (RFC 9110, 13.1.2): caches make tags weak when they pack what they keep. */
    private static boolean isKnown(EntityTag tag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                        .anyMatch(known -> known.equals("*") || known.equals('"' + tag.getValue() + '"'));
    }

    private static Disclosures.@Nullable Place place(@Nullable String cursor) {
        return Cursor.place(cursor, Disclosures.Place::new);
    }
}
