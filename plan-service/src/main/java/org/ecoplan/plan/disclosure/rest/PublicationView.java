package org.ecoplan.plan.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.disclosure.domain.Publication;
import org.jspecify.annotations.Nullable;

/** The proof that something was published elsewhere, and who recorded it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationView(
        UUID publicationId,
        @Nullable UUID disclosureId,
        String title,
        String address,
        LocalDate publishedOn,
        String contentHash,
        String recordedBy,
        Instant recordedAt) {

    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.id(),
                publication.disclosureId(),
                publication.title(),
                publication.address(),
                publication.on(),
                publication.contentHash(),
                publication.by(),
                publication.at());
    }
}
