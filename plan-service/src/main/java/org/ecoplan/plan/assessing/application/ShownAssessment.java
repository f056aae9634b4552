package org.ecoplan.plan.assessing.application;

import java.util.List;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.ecoplan.plan.assessment.file.AssessmentContent;

/**
 * An assessment as a caller sees it.
 *
 * @param sheets those that exist for the caller
 */
public record ShownAssessment(Assessment assessment, AssessmentContent content, List<ScoreSheet> sheets) {}
