package org.ecoplan.plan.assessing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Signature;
import org.ecoplan.plan.assessing.application.ShownAssessment;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.AssessmentState;
import org.ecoplan.plan.assessing.domain.Letterhead;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * An assessment.
 *
 * @param contentHash SHA-256 of its frozen content
 * @param objectionsUntil last day of objections
 * @param scheme code and version of the scheme, absent in a list
 * @param sheets what the caller sees of the score sheets, absent in a list
 * @param file address of the signed file, once published
 * @param letterhead 发文字号、发文机关、抄送, once given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        UUID assessmentId,
        UUID planId,
        int year,
        int version,
        AssessmentState state,
        String contentHash,
        boolean complete,
        String reason,
        @Nullable LocalDate objectionsUntil,
        Step drafted,
        @Nullable Step announced,
        @Nullable Step approved,
        @Nullable Step published,
        @Nullable SchemeName scheme,
        @Nullable List<ScoreSheet> sheets,
        @Nullable String file,
        @Nullable AssessmentLetterheadView letterhead) {

    /** What the office gave the document of the results; a part that was not given is empty. */
    public record AssessmentLetterheadView(String documentNumber, String issuingOffice, List<String> copiesTo) {
        static @Nullable AssessmentLetterheadView of(Letterhead given) {
            return given.equals(Letterhead.EMPTY)
                    ? null
                    : new AssessmentLetterheadView(given.documentNumber(), given.office(), given.copiesTo());
        }
    }

    /** Who took a step, when. */
    public record Step(String by, Instant at) {}

    /** Which scheme in which version. */
    public record SchemeName(String code, int version, String title) {}

    static AssessmentView inList(Assessment one) {
        return of(one, null, null);
    }

    static AssessmentView whole(ShownAssessment shown) {
        return of(
                shown.assessment(),
                new SchemeName(
                        shown.content().scheme().code(),
                        shown.content().scheme().version(),
                        shown.content().scheme().title()),
                shown.sheets());
    }

    private static AssessmentView of(Assessment one, @Nullable SchemeName scheme, @Nullable List<ScoreSheet> sheets) {
        return new AssessmentView(
                one.id(),
                one.planId(),
                one.year(),
                one.version(),
                one.state(),
                one.contentHash(),
                one.complete(),
                one.reason(),
                one.objectionsUntil(),
                new Step(one.drafted().name(), one.drafted().at()),
                step(one.announced()),
                step(one.approved()),
                step(one.published()),
                scheme,
                sheets,
                one.state() == AssessmentState.PUBLISHED
                        ? "/plans/%s/assessments/%d/file?version=%d".formatted(one.planId(), one.year(), one.version())
                        : null,
                AssessmentLetterheadView.of(one.letterhead()));
    }

    private static @Nullable Step step(@Nullable Signature signed) {
        return signed == null ? null : new Step(signed.name(), signed.at());
    }
}
