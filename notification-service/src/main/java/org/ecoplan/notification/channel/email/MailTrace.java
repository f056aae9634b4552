package org.ecoplan.notification.channel.email;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The message trace of a mail relay (邮件轨迹): what it has accepted. */
@RegisterRestClient(configKey = "mail-trace")
@Path("/")
public interface MailTrace {

    @GET
    @Path("mails/{messageId}")
    Uni<Response> mail(@PathParam("messageId") String messageId);
}
