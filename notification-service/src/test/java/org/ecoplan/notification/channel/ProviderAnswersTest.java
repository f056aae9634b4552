package org.ecoplan.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "200, true, ACCEPTED",
        "200, false, ACCEPTED",
        "404, true, NOT_ACCEPTED",
        "404, false, NO_ANSWER",
        "401, true, NO_ANSWER",
        "405, true, NO_ANSWER",
        "500, true, NO_ANSWER",
    })
    void notKnownMeansNotAcceptedOnlyWhereTheProviderSaysThatItsListIsComplete(
            int status, boolean listIsComplete, EnquiryAnswer meaning) {
        Uni<Response> answer = Uni.createFrom().failure(new WebApplicationException(status));
        assertThat(ProviderAnswers.read(answer, listIsComplete).await().indefinitely())
                .isEqualTo(status == 200 ? EnquiryAnswer.ACCEPTED : meaning);
        Uni<Response> away = Uni.createFrom().failure(new IOException("away"));
        assertThat(ProviderAnswers.read(away, listIsComplete).await().indefinitely())
                .isEqualTo(EnquiryAnswer.NO_ANSWER);
    }
}
