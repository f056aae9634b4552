package org.ecoplan.notification.channel;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/**
 * Reads a provider's answer to a question: 200 accepted; 404 not, where the provider says that its list is complete;
 * anything else is no answer.
 */
public final class ProviderAnswers {
    private static final Logger LOG = Logger.getLogger(ProviderAnswers.class);

    private ProviderAnswers() {}

    /** @param listIsComplete whether what the provider does not know was never accepted */
    public static Uni<EnquiryAnswer> read(Uni<Response> answer, boolean listIsComplete) {
        return answer.map(Response::getStatus)
                .onFailure(WebApplicationException.class)
                .recoverWithItem(failure ->
                        ((WebApplicationException) failure).getResponse().getStatus())
                .map(status -> meaningOf(status, listIsComplete))
                .onFailure()
                .invoke(failure -> LOG.warnf("the provider cannot be asked: %s", failure))
                .onFailure()
                .recoverWithItem(EnquiryAnswer.NO_ANSWER);
    }

    private static EnquiryAnswer meaningOf(int status, boolean listIsComplete) {
        if (status == 200) {
            return EnquiryAnswer.ACCEPTED;
        }
        return status == 404 && listIsComplete ? EnquiryAnswer.NOT_ACCEPTED : EnquiryAnswer.NO_ANSWER;
    }
}
