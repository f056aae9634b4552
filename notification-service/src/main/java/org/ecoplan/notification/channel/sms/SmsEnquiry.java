package org.ecoplan.notification.channel.sms;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.EnquiryAnswer;
import org.ecoplan.notification.channel.OutcomeEnquiry;

/** Asks the gateway about an SMS. */
@ApplicationScoped
class SmsEnquiry implements OutcomeEnquiry {
    private final SmsGateway gateway;

    SmsEnquiry(@RestClient SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Uni<EnquiryAnswer> ask(UUID letterId) {
        return GatewayAnswers.read(gateway.sms(letterId.toString()));
    }
}
