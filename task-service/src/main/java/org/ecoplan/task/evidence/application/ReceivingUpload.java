package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceUpload;

/**
 * Takes pieces of an upload. No transaction is open while bytes come; when the last one is there the file is examined
 * and kept, or refused and thrown away. Whoever asks again after a broken connection finds it where it stands.
 */
@ApplicationScoped
public class ReceivingUpload {
    private final KeepingEvidence keeping;
    private final UploadStaging staging;
    private final ExaminingFiles examining;

    ReceivingUpload(KeepingEvidence keeping, UploadStaging staging, ExaminingFiles examining) {
        this.keeping = keeping;
        this.staging = staging;
        this.examining = examining;
    }

    /**
     * How far an upload has come.
     *
     * @param received bytes
     * @param length bytes of the whole file
     * @param kept whether it has become an evidence file
     */
    public record Progress(EvidenceId id, long received, long length, boolean kept) {}

    public Uni<Outcome<Progress>> progress(CallerScope scope, EvidenceId id) {
        return keeping.uploadOrEvidence(scope, id)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        standing -> standing.kept() != null
                                ? Outcomes.done(standing.kept())
                                : received(standing.uploadOrThrow())));
    }

    private Uni<Outcome<Progress>> received(EvidenceUpload upload) {
        return staging.received(upload.id())
                .map(bytes -> Outcome.done(new Progress(upload.id(), bytes, upload.length(), false)));
    }

    /** @param offset bytes that the sender believes to have come */
    public Uni<Outcome<Progress>> receive(CallerScope scope, EvidenceId id, long offset, ReadStream<Buffer> bytes) {
        return keeping.uploadOrEvidence(scope, id)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        standing -> standing.kept() == null
                                ? keeping.taking(scope, standing.uploadOrThrow())
                                        .flatMap(taking -> Outcomes.flatMap(
                                                taking, upload -> receive(scope, upload, offset, bytes)))
                                : repeated(standing.kept(), offset)));
    }

    /** The last piece again, because its answer got lost. */
    private static Uni<Outcome<Progress>> repeated(Progress kept, long offset) {
        return offset == kept.length()
                ? Outcomes.done(kept)
                : Outcomes.refused(Refusal.conflict("UPLOAD_OFFSET_MISMATCH", "文件已全部收到"));
    }

    private Uni<Outcome<Progress>> receive(
            CallerScope scope, EvidenceUpload upload, long offset, ReadStream<Buffer> bytes) {
        if (offset > upload.length()) {
            return Outcomes.refused(Refusal.conflict("UPLOAD_OFFSET_MISMATCH", "续传位置超出文件长度"));
        }
        return staging.append(upload.id(), offset, upload.length() - offset, bytes)
                .flatMap(taken -> Outcomes.flatMap(
                        taken,
                        now -> now < upload.length()
                                ? Outcomes.done(new Progress(upload.id(), now, upload.length(), false))
                                : finish(scope, upload)));
    }

    private Uni<Outcome<Progress>> finish(CallerScope scope, EvidenceUpload upload) {
        return examining
                .examine(upload)
                .flatMap(examined ->
                        examined.fold(found -> keep(scope, upload, found), refusal -> drop(scope, upload, refusal)))
                .call(outcome -> staging.discard(upload.id()));
    }

    private Uni<Outcome<Progress>> keep(CallerScope scope, EvidenceUpload upload, Examined examined) {
        return keeping.intend(upload, examined.sha256()).flatMap(intended -> keeping.keep(scope, upload, examined));
    }

    private Uni<Outcome<Progress>> drop(CallerScope scope, EvidenceUpload upload, Refusal refusal) {
        return keeping.drop(scope, upload.id(), refusal.code()).replaceWith(Outcome.refused(refusal));
    }
}
