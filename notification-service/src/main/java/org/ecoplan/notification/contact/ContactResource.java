package org.ecoplan.notification.contact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.openapi.CommonAnswers;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.table.Column;
import org.ecoplan.kit.table.Columns;
import org.ecoplan.kit.table.CsvTable;
import org.ecoplan.kit.version.EntityVersion;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Contacts of the people who hold posts. They are shown masked to everybody. */
@Path("/contacts")
@Tag(name = "contacts", description = "Addresses of the holders of posts, shown masked. 联系方式。")
public class ContactResource {
    private static final String CSV = "text/csv";
    private static final int MOST_ROWS = 300;
    private static final Columns COLUMNS = Columns.of(
            Column.required("unitCode", "单位代码"),
            Column.required("post", "岗位"),
            Column.optional("mobile", "手机号码"),
            Column.optional("email", "电子邮件"));

    private final Callers callers;
    private final Contacts contacts;
    private final StoringContact storing;
    private final ImportingContacts importing;

    ContactResource(Callers callers, Contacts contacts, StoringContact storing, ImportingContacts importing) {
        this.callers = callers;
        this.contacts = contacts;
        this.storing = storing;
        this.importing = importing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "Contacts, masked. 联系方式列表")
    public Uni<RestResponse<Page<ContactView>>> list(@Valid @BeanParam PageRequest page, @Context UriInfo address) {
        return callers.current()
                .flatMap(scope -> contacts.list(scope, page))
                .map(found -> found.map(ContactView::of).answer(address));
    }

    @GET
    @Path("/{holderId}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "The contact of a person, masked, with its version. 联系方式")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Uni<RestResponse<ContactView>> one(@PathParam("holderId") UUID holderId) {
        return callers.current()
                .flatMap(scope -> contacts.find(scope, holderId))
                .map(found -> found.orElseThrow(() -> Problems.problem(Refusal.notFound())))
                .map(contact -> EntityVersion.answer(ContactView.of(contact), contact.version()));
    }

    @GET
    @Path("/template")
    @Produces(CSV)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "The table that the import takes, empty. 导入模板")
    public String template() {
        return "\uFEFF" + String.join(",", COLUMNS.headings()) + "\r\n";
    }

    @POST
    @Path("/import")
    @Consumes(CSV)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary =
                    "Enters a table of contacts by units and posts, in UTF-8 or GB18030; each row has a verdict, wrong"
                            + " ones change nothing. 导入联系方式")
    @RequestBody(
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "单位代码,岗位,手机号码,电子邮件\n421303,联络员,13800001234,zhou.min@example.org\n"))
    public Uni<ImportView> importAll(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, byte[] file) {
        List<ImportedRow> rows = Problems.orProblem(CsvTable.read(file, COLUMNS, MOST_ROWS)).stream()
                .map(ImportedRow::of)
                .toList();
        return callers.current()
                .flatMap(scope -> importing.take(scope, rows, dryRun))
                .map(verdicts -> ImportView.of(!dryRun, verdicts));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{holderId}")
    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary =
                    "Sets the whole contact of a person: an address that is left out is deleted; changes need If-Match. 登记联系方式")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Uni<Response> store(
            @PathParam("holderId") UUID holderId,
            @Parameter(description = CommonAnswers.IF_MATCH_OF_A_CHANGE) @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @NotNull(message = "须有请求内容") @Valid ContactRequest content) {
        return callers.current()
                .flatMap(scope -> storing.store(scope, holderId, content, ifMatch))
                .map(Problems::orProblem)
                .map(stored -> Response.status(stored.isNew() ? 201 : 200)
                        .header("ETag", EntityVersion.tag(stored.contact().version()))
                        .entity(ContactView.of(stored.contact()))
                        .build());
    }
}
