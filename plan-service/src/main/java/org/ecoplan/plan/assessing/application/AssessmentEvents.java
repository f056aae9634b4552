package org.ecoplan.plan.assessing.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.Objection;
import org.ecoplan.plan.assessment.file.AssessmentContent;

/** Tells the other services of assessments, in the transaction of the change. */
public interface AssessmentEvents {

    /** Whether what will be told at the publication has room in one event. */
    boolean fits(Assessment assessment, AssessmentContent content);

    /** 公示: to the units that are assessed. */
    Uni<Void> announced(Assessment assessment, AssessmentContent content);

    /** 申诉 */
    Uni<Void> raised(Assessment assessment, Objection objection);

    /** 申诉答复 */
    Uni<Void> answered(Assessment assessment, Objection objection);

    /** @param copied codes of the units that get a copy (抄送) */
    Uni<Void> published(Assessment assessment, AssessmentContent content, List<String> copied);
}
