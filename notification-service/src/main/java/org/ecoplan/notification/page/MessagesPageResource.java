package org.ecoplan.notification.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.notification.message.application.MessageRecords;

/** The page on which the coordinating office reads what was sent, and why; behind the login of the browser. */
@Path("/pages/messages")
@Tag(name = "messages", description = "What was sent, to whom and why. 提醒。")
@RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
public class MessagesPageResource {
    private final Callers callers;
    private final MessageRecords records;

    MessagesPageResource(Callers callers, MessageRecords records) {
        this.callers = callers;
        this.records = records;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The page of the coordinating office. 提醒页面")
    public Uni<TemplateInstance> show(@Valid @BeanParam PageQueryParams wanted, @Valid @BeanParam PageRequest page) {
        return callers.current()
                .flatMap(scope -> records.list(scope, wanted.filter(), page))
                .map(found -> render(found.map(MessageLine::of), wanted));
    }

    private static TemplateInstance render(Page<MessageLine> lines, PageQueryParams wanted) {
        String next = lines.next() == null ? "" : lines.next();
        return Layouts.messages(lines.items(), wanted.state(), wanted.channel(), next);
    }

    /** The page itself. */
    @CheckedTemplate(basePath = "pages")
    static final class Layouts {
        private Layouts() {}

        /** @param next cursor of the next page, empty on the last one */
        static native TemplateInstance messages(List<MessageLine> lines, String state, String channel, String next);
    }
}
