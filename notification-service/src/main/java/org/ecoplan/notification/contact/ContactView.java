package org.ecoplan.notification.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the API shows it: masked.
 *
 * @param version what a change gives as If-Match, in quotation marks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactView(
        UUID holderId,
        String unitCode,
        @Nullable String mobile,
        @Nullable String email,
        long version) {

    static ContactView of(Contact contact) {
        return new ContactView(
                contact.holderId(),
                contact.unitCode(),
                contact.maskedMobile(),
                contact.maskedEmail(),
                contact.version());
    }
}
