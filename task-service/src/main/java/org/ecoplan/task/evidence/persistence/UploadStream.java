package org.ecoplan.task.evidence.persistence;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;

/**
 * Bytes on their way from a sender into a file. When the file is slower the sender has to wait, so that no more than
 * its write queue is in memory. Ends with the last byte, with one too many, with silence or with the connection.
 */
final class UploadStream {
    /** How a stream ended. */
    enum End {
        WHOLE,
        TOO_LONG,
        SILENT,
        BROKEN
    }

    private final Vertx vertx;
    private final AsyncFile file;
    private final long most;
    private final long silenceMillis;
    private final Promise<End> end = Promise.promise();
    private long taken;
    private long timer;

    UploadStream(Vertx vertx, AsyncFile file, long most, Duration silence) {
        this.vertx = vertx;
        this.file = file;
        this.most = most;
        this.silenceMillis = silence.toMillis();
    }

    /** Fails when the file cannot be written. */
    Future<End> take(ReadStream<Buffer> bytes) {
        file.exceptionHandler(end::tryFail);
        bytes.exceptionHandler(broken -> end.tryComplete(End.BROKEN));
        bytes.endHandler(whole -> end.tryComplete(End.WHOLE));
        bytes.handler(piece -> take(bytes, piece));
        listen();
        bytes.resume();
        return end.future().onComplete(ended -> {
            vertx.cancelTimer(timer);
            bytes.pause();
        });
    }

    private void take(ReadStream<Buffer> bytes, Buffer piece) {
        if (end.future().isComplete()) {
            return;
        }
        if (taken + piece.length() > most) {
            end.tryComplete(End.TOO_LONG);
            return;
        }
        taken += piece.length();
        vertx.cancelTimer(timer);
        listen();
        file.write(piece, failIfNotWritten());
        if (file.writeQueueFull()) {
            bytes.pause();
            file.drainHandler(written -> bytes.resume());
        }
    }

    private Handler<AsyncResult<Void>> failIfNotWritten() {
        return written -> {
            if (written.failed()) {
                end.tryFail(written.cause());
            }
        };
    }

    private void listen() {
        timer = vertx.setTimer(silenceMillis, silent -> end.tryComplete(End.SILENT));
    }
}
