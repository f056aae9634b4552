package org.ecoplan.plan.assessing.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.Letterhead;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.ecoplan.plan.assessment.file.AssessmentContent;
import org.jspecify.annotations.Nullable;

/**
 * What of published results everybody may read (公开版): total, grade and place of each unit.
 *
 * @param assessmentHash SHA-256 of the whole assessment as it was published, hexadecimal
 */
public record PublicResults(
        String planTitle,
        int year,
        int version,
        String scheme,
        int schemeVersion,
        @Nullable String documentNumber,
        @Nullable String issuingOffice,
        LocalDate publishedOn,
        List<Result> results,
        String assessmentHash) {

    /** What one unit was given. */
    public record Result(String group, int rank, String unit, BigDecimal total, String grade) {}

    static PublicResults of(Assessment published) {
        AssessmentContent content = AssessmentContent.parse(published.content());
        Letterhead given = published.letterhead();
        return new PublicResults(
                content.header().plan(),
                published.year(),
                published.version(),
                content.scheme().title(),
                content.scheme().version(),
                given.documentNumber().isBlank() ? null : given.documentNumber(),
                given.office().isBlank() ? null : given.office(),
                ChinaTime.today(Objects.requireNonNull(published.published()).at()),
                content.sheets().stream()
                        .sorted(Comparator.comparing(ScoreSheet::group)
                                .thenComparingInt(ScoreSheet::rank)
                                .thenComparing(ScoreSheet::unit))
                        .map(sheet ->
                                new Result(sheet.group(), sheet.rank(), sheet.name(), sheet.total(), sheet.grade()))
                        .toList(),
                published.contentHash());
    }
}
