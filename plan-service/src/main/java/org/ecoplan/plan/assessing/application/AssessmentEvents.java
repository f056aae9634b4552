package org.ecoplan.plan.assessing.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessment.file.AssessmentContent;

/** Tells the other services of assessments, in the transaction of the change. */
public interface AssessmentEvents {

    Uni<Void> published(Assessment assessment, AssessmentContent content);
}
