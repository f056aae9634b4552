package org.ecoplan.notification.channel.sms;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Letter;
import org.ecoplan.notification.channel.NotReached;
import org.ecoplan.notification.channel.OutgoingChannel;
import org.ecoplan.notification.channel.SendResult;
import org.jboss.logging.Logger;

/** Sends SMS (短信) through the gateway, under the id of the letter. */
@ApplicationScoped
class SmsByGateway implements OutgoingChannel {
    private static final Logger LOG = Logger.getLogger(SmsByGateway.class);
    private static final Set<Integer> NOT_NOW = Set.of(429, 503);
    private static final Set<Integer> WITHOUT_CERTAINTY = Set.of(408, 500, 502, 504);

    private final SmsGateway gateway;

    SmsByGateway(@RestClient SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Uni<SendResult> send(Letter letter) {
        return gateway.send(new SmsGateway.OutgoingSms(
                        letter.id().toString(), letter.address(), letter.signature(), letter.text()))
                .map(answer -> resultOf(answer.getStatus()))
                .onFailure()
                .recoverWithItem(SmsByGateway::resultOf);
    }

    private static SendResult resultOf(Throwable failure) {
        if (failure instanceof WebApplicationException answered) {
            return resultOf(answered.getResponse().getStatus());
        }
        LOG.warnf("the SMS gateway did not answer: %s", failure);
        return NotReached.is(failure) ? new SendResult.NotNow("UNREACHABLE") : new SendResult.Unknown("NO_ANSWER");
    }

    private static SendResult resultOf(int status) {
        if (status >= 200 && status < 300) {
            return new SendResult.Accepted();
        }
        if (NOT_NOW.contains(status)) {
            return new SendResult.NotNow("HTTP_" + status);
        }
        return WITHOUT_CERTAINTY.contains(status)
                ? new SendResult.Unknown("HTTP_" + status)
                : new SendResult.Refused("HTTP_" + status);
    }
}
