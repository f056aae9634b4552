package org.ecoplan.task.evidence.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.evidence.application.EvidenceSettings;
import org.ecoplan.task.evidence.application.OnContext;
import org.ecoplan.task.evidence.application.UploadStaging;
import org.ecoplan.task.evidence.domain.EvidenceId;

/**
 * Keeps what has come of an upload in a file under its id. Its length is how far the upload has come, whatever ended
 * the last stream or the service. One sender at a time: the file is locked, also against other instances.
 */
@ApplicationScoped
class FolderStaging implements UploadStaging {
    private final Vertx vertx;
    private final Path incoming;
    private final Duration silence;

    @Inject
    FolderStaging(Vertx vertx, EvidenceSettings settings) {
        this(vertx, settings.folder(), settings.silence());
    }

    FolderStaging(Vertx vertx, Path root, Duration silence) {
        this.vertx = vertx;
        this.incoming = new FolderOfEvidence(root).incoming();
        this.silence = silence;
    }

    @Override
    public Path file(EvidenceId id) {
        return incoming.resolve(id.value().toString());
    }

    @Override
    public Uni<Long> received(EvidenceId id) {
        return blocking(() -> lengthOf(file(id)));
    }

    private static long lengthOf(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @Override
    public Uni<Outcome<Long>> append(EvidenceId id, long offset, long most, ReadStream<Buffer> bytes) {
        bytes.pause();
        OpenOptions writing =
                new OpenOptions().setRead(false).setWrite(true).setCreate(true).setPerms("rw-------");
        return OnContext.of(() -> vertx.fileSystem()
                .open(file(id).toString(), writing)
                .compose(file -> append(id, file, offset, most, bytes)));
    }

    private Future<Outcome<Long>> append(
            EvidenceId id, AsyncFile file, long offset, long most, ReadStream<Buffer> bytes) {
        if (!isLocked(file)) {
            return file.close().map(closed -> refused("UPLOAD_BUSY", "该文件正在由另一个连接上传"));
        }
        return file.size()
                .compose(length -> length == offset
                        ? new UploadStream(vertx, file.setWritePos(offset), most, silence)
                                .take(bytes)
                                .compose(end -> end(id, file, end))
                        : file.close().map(closed -> refused("UPLOAD_OFFSET_MISMATCH", "续传位置与已收到的长度不符")));
    }

    /** The lock ends with the file. */
    private static boolean isLocked(AsyncFile file) {
        try {
            return file.tryLock() != null;
        } catch (RuntimeException lockedByThisInstance) {
            return false;
        }
    }

    /** Closing waits for the bytes that are being written. */
    private Future<Outcome<Long>> end(EvidenceId id, AsyncFile file, UploadStream.End end) {
        return file.close()
                .compose(closed -> vertx.executeBlocking(
                        () -> {
                            FolderOfEvidence.force(file(id));
                            return lengthOf(file(id));
                        },
                        false))
                .map(length -> switch (end) {
                    case WHOLE -> Outcome.done(length);
                    case TOO_LONG ->
                        Outcome.refused(Refusal.invalid("UPLOAD_TOO_LONG", "发送的内容超过所报长度", "/Upload-Length"));
                    case SILENT, BROKEN -> refused("UPLOAD_INTERRUPTED", "上传中断,请从已收到的位置续传");
                });
    }

    private static Outcome<Long> refused(String code, String title) {
        return Outcome.refused(Refusal.conflict(code, title));
    }

    @Override
    public Uni<Void> discard(EvidenceId id) {
        return blocking(() -> {
            Files.deleteIfExists(file(id));
            return null;
        });
    }

    @Override
    public Uni<Set<EvidenceId>> all() {
        return blocking(() -> {
            try (Stream<Path> files = Files.list(incoming)) {
                return files.map(file -> new EvidenceId(
                                UUID.fromString(file.getFileName().toString())))
                        .collect(Collectors.toSet());
            }
        });
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return OnContext.of(() -> vertx.executeBlocking(work, false));
    }
}
