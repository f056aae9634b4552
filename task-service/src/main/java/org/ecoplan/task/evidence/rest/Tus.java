package org.ecoplan.task.evidence.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.task.evidence.domain.EvidenceUpload;
import org.jspecify.annotations.Nullable;

/** The headers of tus 1.0.0, the protocol of uploads that can be resumed. See https://tus.io/protocols/resumable-upload. */
final class Tus {
    static final String PIECE = "application/offset+octet-stream";

    private static final String VERSION = "1.0.0";
    private static final int MOST_DIGITS = 15;

    private Tus() {}

    static Response.ResponseBuilder answer(Response.ResponseBuilder answer) {
        return answer.header("Tus-Resumable", VERSION);
    }

    /** An upload was begun: where its bytes go, and until when. */
    static Response begun(EvidenceUpload upload) {
        return answer(Response.created(
                        URI.create("/evidence-uploads/" + upload.id().value())))
                .header("Upload-Expires", date(upload.expiresAt()))
                .build();
    }

    /** A header that is a number; a problem 400 for anything else. */
    static long number(@Nullable String header, String name) {
        if (header == null || !header.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw Problems.problem(400, "BAD_UPLOAD_HEADER", name + " 须为字节数", "/" + name);
        }
        return Long.parseLong(header);
    }

    static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
