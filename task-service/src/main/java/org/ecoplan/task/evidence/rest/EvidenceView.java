package org.ecoplan.task.evidence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceOwner;
import org.ecoplan.task.evidence.domain.EvidenceSubject;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfDuty;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfProblem;
import org.ecoplan.task.evidence.domain.GeoPoint;
import org.ecoplan.task.evidence.domain.Picture;
import org.jspecify.annotations.Nullable;

/**
 * An evidence file as the API shows it; its bytes are under {@code /evidence/{evidenceId}/content}.
 *
 * @param assignmentId the duty that it is about; absent of a problem
 * @param problemId the problem that it is about, with its {@code stage}: BEFORE 整改前 or AFTER 整改后; absent of a duty
 * @param length bytes
 * @param virusScan OFF (there is no scanner) or CLEAN
 * @param statedOn the day of which the unit says that it was made
 * @param picture what it says of itself
 * @param deviationDays from the stated day to the picture's own, negative when the picture is older; shown, never a
 *     reason to refuse, as is the distance
 * @param deviationMetres between the stated place and the picture's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceView(
        UUID evidenceId,
        @Nullable UUID assignmentId,
        @Nullable UUID problemId,
        EvidenceSubject.@Nullable Stage stage,
        String unitCode,
        String name,
        String mediaType,
        long length,
        String sha256,
        String uploader,
        Instant storedAt,
        String virusScan,
        @Nullable LocalDate statedOn,
        @Nullable PlaceView statedPlace,
        @Nullable PictureView picture,
        @Nullable Long deviationDays,
        @Nullable Long deviationMetres) {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id().value(),
                dutyOf(evidence.owner()),
                problemOf(evidence.owner()),
                evidence.owner().about() instanceof OfProblem problem ? problem.stage() : null,
                evidence.owner().unitCode(),
                evidence.name().value(),
                evidence.type().mediaType(),
                evidence.length(),
                evidence.sha256(),
                evidence.owner().uploader(),
                evidence.storedAt(),
                evidence.scan().name(),
                evidence.stated().on(),
                PlaceView.of(evidence.stated().at()),
                evidence.picture() == null ? null : PictureView.of(evidence.picture()),
                evidence.deviation().days(),
                evidence.deviation().metres());
    }

    static @Nullable UUID dutyOf(EvidenceOwner owner) {
        return owner.about() instanceof OfDuty duty ? duty.assignmentId().value() : null;
    }

    static @Nullable UUID problemOf(EvidenceOwner owner) {
        return owner.about() instanceof OfProblem problem ? problem.problemId() : null;
    }

    /** A place in degrees of WGS 84. */
    public record PlaceView(double latitude, double longitude) {
        static @Nullable PlaceView of(@Nullable GeoPoint place) {
            return place == null ? null : new PlaceView(place.latitude(), place.longitude());
        }
    }

    /** What the picture says of itself: its size in pixels and its EXIF data. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PictureView(
            int width,
            int height,
            @Nullable Instant takenAt,
            @Nullable PlaceView place) {
        static PictureView of(Picture picture) {
            return new PictureView(
                    picture.width(), picture.height(), picture.takenAt(), PlaceView.of(picture.takenPlace()));
        }
    }
}
