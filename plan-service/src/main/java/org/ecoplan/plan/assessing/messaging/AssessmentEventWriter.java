package org.ecoplan.plan.assessing.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.ecoplan.events.AssessmentPublished;
import org.ecoplan.events.EventType;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Signature;
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
    public boolean fits(Assessment assessment, AssessmentContent content) {
        return outbox.bytesOf(event(assessment, content, assessment.drafted())) <= EventType.LARGEST_BYTES;
    }

    @Override
    public Uni<Void> published(Assessment assessment, AssessmentContent content) {
        return outbox.append(new Outgoing(
                        assessment.planId().toString(),
                        assessment.organisation(),
                        event(assessment, content, Objects.requireNonNull(assessment.published())))
                .version(assessment.version()));
    }

    private static AssessmentPublished event(Assessment assessment, AssessmentContent content, Signature published) {
        return new AssessmentPublished(
                assessment.id(),
                assessment.planId(),
                assessment.organisation(),
                assessment.year(),
                assessment.version(),
                content.scheme().code(),
                content.scheme().version(),
                assessment.contentHash(),
                ChinaTime.today(published.at()),
                content.sheets().stream().map(AssessmentEventWriter::result).toList());
    }

    private static AssessmentPublished.Result result(ScoreSheet sheet) {
        return new AssessmentPublished.Result(
                sheet.unit(), sheet.name(), sheet.group(), sheet.total(), sheet.grade(), sheet.rank());
    }
}
