package org.ecoplan.indicator.reading.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The body of a push as it came; {@link PushReader} reads it, for a large one away from the event loop. */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record PushBody(byte[] json) {

    /** Hands the bytes on unread. */
    @Provider
    @Consumes(MediaType.APPLICATION_JSON)
    public static class Reader implements MessageBodyReader<PushBody> {

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == PushBody.class;
        }

        @Override
        public PushBody readFrom(
                Class<PushBody> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream body)
                throws IOException {
            return new PushBody(body.readAllBytes());
        }
    }
}
