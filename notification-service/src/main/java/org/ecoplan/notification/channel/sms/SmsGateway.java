package org.ecoplan.notification.channel.sms;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The HTTP interface of the gateway (短信网关): takes in SMS and tells what it has accepted.
 */
@RegisterRestClient(configKey = "sms-gateway")
@Path("/")
interface SmsGateway {

    @POST
    @Path("sms")
    Uni<Response> send(OutgoingSms sms);

    @GET
    @Path("sms/{id}")
    Uni<Response> sms(@PathParam("id") String id);

    /** @param sign signature without its brackets (短信签名) */
    record OutgoingSms(String id, String to, String sign, String text) {}
}
