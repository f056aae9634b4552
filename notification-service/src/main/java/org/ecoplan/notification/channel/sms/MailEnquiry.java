package org.ecoplan.notification.channel.sms;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.EnquiryAnswer;
import org.ecoplan.notification.channel.OutcomeEnquiry;
import org.ecoplan.notification.channel.email.MessageIds;

/** Asks the gateway about an e-mail, by its Message-ID: SMTP itself has no such question. */
@ApplicationScoped
class MailEnquiry implements OutcomeEnquiry {
    private final SmsGateway gateway;

    MailEnquiry(@RestClient SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<EnquiryAnswer> ask(UUID letterId) {
        return GatewayAnswers.read(gateway.mail(MessageIds.of(letterId)));
    }
}
