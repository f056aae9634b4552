package org.ecoplan.plan.assessing.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.ecoplan.events.AssessmentPublished;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.plan.assessing.application.AssessmentEvents;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.ecoplan.plan.assessment.file.AssessmentContent;

/** Writes that an assessment was published as an event under its plan's key. */
@ApplicationScoped
class AssessmentEventWriter implements AssessmentEvents {
    private final Outbox outbox;

    AssessmentEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> published(Assessment assessment, AssessmentContent content) {
        return outbox.append(new Outgoing(
                        assessment.planId().toString(),
                        assessment.organisation(),
                        new AssessmentPublished(
                                assessment.id(),
                                assessment.planId(),
                                assessment.organisation(),
                                assessment.year(),
                                assessment.version(),
                                content.scheme().code(),
                                content.scheme().version(),
                                assessment.contentHash(),
                                ChinaTime.today(Objects.requireNonNull(assessment.published())
                                        .at()),
                                content.sheets().stream()
                                        .map(AssessmentEventWriter::result)
                                        .toList()))
                .version(assessment.version()));
    }

    private static AssessmentPublished.Result result(ScoreSheet sheet) {
        return new AssessmentPublished.Result(
                sheet.unit(), sheet.name(), sheet.group(), sheet.total(), sheet.grade(), sheet.rank());
    }
}
