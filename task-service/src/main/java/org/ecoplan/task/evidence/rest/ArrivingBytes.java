package org.ecoplan.task.evidence.rest;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, which stays with its sender until somebody takes it. A connection that broke before that is
 * told as soon as somebody listens.
 */
final class ArrivingBytes implements ReadStream<Buffer> {
    private final HttpServerRequest request;
    private @Nullable Handler<Throwable> listener;
    private boolean broken;
    private boolean asked;

    private ArrivingBytes(HttpServerRequest request) {
        this.request = request;
    }

    static ArrivingBytes of(RoutingContext routing) {
        ArrivingBytes bytes = new ArrivingBytes(routing.request());
        bytes.request.pause();
        routing.addEndHandler(ended -> {
            if (ended.failed() || !bytes.request.isEnded()) {
                bytes.breakOff();
            }
        });
        return bytes;
    }

    private void breakOff() {
        broken = true;
        if (listener != null) {
            listener.handle(new IOException("connection closed"));
        }
    }

    @Override
    public ArrivingBytes exceptionHandler(@Nullable Handler<Throwable> handler) {
        listener = handler;
        request.exceptionHandler(handler);
        if (broken) {
            breakOff();
        }
        return this;
    }

    @Override
    public ArrivingBytes handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler);
        return this;
    }

    @Override
    public ArrivingBytes pause() {
        request.pause();
        return this;
    }

    /** A sender that waits to be asked (Expect: 100-continue) is asked. */
    @Override
    public ArrivingBytes resume() {
        if (!asked && "100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        asked = true;
        request.resume();
        return this;
    }

    @Override
    public ArrivingBytes fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    @Override
    public ArrivingBytes endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }
}
