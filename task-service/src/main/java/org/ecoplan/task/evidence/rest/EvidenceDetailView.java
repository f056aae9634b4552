package org.ecoplan.task.evidence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.evidence.application.Likeness;
import org.ecoplan.task.evidence.application.ReadingEvidence;
import org.jspecify.annotations.Nullable;

/**
 * An evidence file with where it is used beside.
 *
 * @param usedElsewhere other files that the caller sees with the same content or a picture that looks the same, at most 20
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceDetailView(EvidenceView evidence, List<UseView> usedElsewhere) {

    static EvidenceDetailView of(ReadingEvidence.Found found) {
        return new EvidenceDetailView(
                EvidenceView.of(found.evidence()),
                found.alike().stream().map(UseView::of).toList());
    }

    /**
     * Another evidence file.
     *
     * @param match SAME_FILE (同一文件) or SIMILAR_PICTURE (相似图片)
     * @param bits of 64 in which the two pictures differ
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UseView(
            UUID evidenceId,
            @Nullable UUID assignmentId,
            @Nullable UUID problemId,
            String unitCode,
            String name,
            Instant storedAt,
            String match,
            int bits) {

        static UseView of(Likeness likeness) {
            return new UseView(
                    likeness.other().id().value(),
                    EvidenceView.dutyOf(likeness.other().owner()),
                    EvidenceView.problemOf(likeness.other().owner()),
                    likeness.other().owner().unitCode(),
                    likeness.other().name().value(),
                    likeness.other().storedAt(),
                    likeness.sameContent() ? "SAME_FILE" : "SIMILAR_PICTURE",
                    likeness.bits());
        }
    }
}
