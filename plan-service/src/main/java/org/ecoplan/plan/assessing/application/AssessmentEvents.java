package org.ecoplan.plan.assessing.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessment.file.AssessmentContent;

/** Tells the other services of assessments, in the transaction of the change. */
public interface AssessmentEvents {

    /** Whether what will be told at the publication has room in one event. */
    boolean fits(Assessment assessment, AssessmentContent content);

    Uni<Void> published(Assessment assessment, AssessmentContent content);
}
