package org.ecoplan.local.sink;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Reads what a person would see of a mail: subject, first text. */
final class MailReading {
    private MailReading() {}

    /** The Message-ID without its angle brackets; a mail that came without one gets a number of its own. */
    static String messageIdOf(MimeMessage mail) throws MessagingException {
        return Optional.ofNullable(mail.getMessageID())
                .map(MailReading::bare)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    static String bare(String messageId) {
        return messageId.strip().replaceAll("^<|>$", "");
    }

    static String subjectOf(MimeMessage mail) throws MessagingException {
        return Optional.ofNullable(mail.getSubject()).orElse("");
    }

    static String textOf(Part part) throws MessagingException, IOException {
        Optional<String> plain = find(part, "text/plain");
        return plain.isPresent() ? plain.get() : find(part, "text/html").orElse("");
    }

    private static Optional<String> find(Part part, String mimeType) throws MessagingException, IOException {
        if (part.isMimeType(mimeType)) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> text = find(inner, mimeType);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }
}
