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

    /** This, where the caller sees a sheet at all: who is not assessed is shown nothing before the publication. */
    Outcome<ShownAssessment> withSheets() {
        return sheets.isEmpty()
                ? Outcome.refused(Refusal.notAllowed("NO_SHEET_TO_SEE", "公布之前只能查看本单位的得分表，本次评估没有本单位"))
                : Outcome.done(this);
    }

    /** The same with the sheet of one unit only. */
    Outcome<ShownAssessment> of(String unit) {
        List<ScoreSheet> own =
                sheets.stream().filter(sheet -> sheet.unit().equals(unit)).toList();
        return own.isEmpty()
                ? Outcome.refused(Refusal.notFound())
                : Outcome.done(new ShownAssessment(assessment, content, own));
    }
}
