package org.ecoplan.notification.channel.sms;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.ecoplan.notification.channel.EnquiryAnswer;
import org.jboss.logging.Logger;

/** Reads the gateway's answer to a question: 200 accepted, 404 not; anything else is no answer. */
final class GatewayAnswers {
    private static final Logger LOG = Logger.getLogger(GatewayAnswers.class);

    private GatewayAnswers() {}

    static Uni<EnquiryAnswer> read(Uni<Response> answer) {
        return answer.map(Response::getStatus)
                .onFailure(WebApplicationException.class)
                .recoverWithItem(failure ->
                        ((WebApplicationException) failure).getResponse().getStatus())
                .map(GatewayAnswers::meaningOf)
                .onFailure()
                .invoke(failure -> LOG.warnf("the gateway cannot be asked: %s", failure))
                .onFailure()
                .recoverWithItem(EnquiryAnswer.NO_ANSWER);
    }

    private static EnquiryAnswer meaningOf(int status) {
        return switch (status) {
            case 200 -> EnquiryAnswer.ACCEPTED;
            case 404 -> EnquiryAnswer.NOT_ACCEPTED;
            default -> EnquiryAnswer.NO_ANSWER;
        };
    }
}
