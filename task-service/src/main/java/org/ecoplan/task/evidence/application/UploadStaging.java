package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.nio.file.Path;
import java.util.Set;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.task.evidence.domain.EvidenceId;

/** What has come of the uploads that are not finished: a file each, on the machine of the service. */
public interface UploadStaging {

    /** Bytes that have come. */
    Uni<Long> received(EvidenceId id);

    /**
     * Adds what comes behind what has come, piece by piece. Whatever ends the stream, what came before stays.
     *
     * @param offset bytes that the sender believes to have come; refused when it is wrong, or somebody else is sending
     * @param most bytes; refused when more come
     * @return the bytes that have come now
     */
    Uni<Outcome<Long>> append(EvidenceId id, long offset, long most, ReadStream<Buffer> bytes);

    Path file(EvidenceId id);

    Uni<Void> discard(EvidenceId id);

    /** The uploads of which something has come. */
    Uni<Set<EvidenceId>> all();
}
