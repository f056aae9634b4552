package org.ecoplan.plan.assessing.application;

import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.ecoplan.plan.assessment.file.AssessmentContent;

/**
 * An assessment as a caller sees it.
 *
 * @param sheets those that exist for the caller
 */
public record ShownAssessment(Assessment assessment, AssessmentContent content, List<ScoreSheet> sheets) {

    /** The same with the sheet of one unit only. */
    Outcome<ShownAssessment> of(String unit) {
        List<ScoreSheet> own =
                sheets.stream().filter(sheet -> sheet.unit().equals(unit)).toList();
        return own.isEmpty()
                ? Outcome.refused(Refusal.notFound())
                : Outcome.done(new ShownAssessment(assessment, content, own));
    }
}
