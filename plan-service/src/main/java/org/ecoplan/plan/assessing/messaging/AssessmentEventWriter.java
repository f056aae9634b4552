package org.ecoplan.plan.assessing.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecoplan.events.AssessmentAnnounced;
import org.ecoplan.events.AssessmentPublished;
import org.ecoplan.events.EventType;
import org.ecoplan.events.ObjectionAnswered;
import org.ecoplan.events.ObjectionRaised;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.plan.assessing.application.AssessmentEvents;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.Objection;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.Item;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.ecoplan.plan.assessment.domain.Veto;
import org.ecoplan.plan.assessment.file.AssessmentContent;

/** Writes that an assessment was announced, contested, answered and published as events under its plan's key. */
@ApplicationScoped
class AssessmentEventWriter implements AssessmentEvents {
    /** Number and copied units, which are given after the draft: 100 units of 40 letters and their marks. */
    private static final int ROOM_OF_A_LETTERHEAD = 5_000;

    private final Outbox outbox;

    AssessmentEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean fits(Assessment assessment, AssessmentContent content) {
        return outbox.bytesOf(event(assessment, content, assessment.drafted(), List.of()))
                <= EventType.LARGEST_BYTES - ROOM_OF_A_LETTERHEAD;
    }

    @Override
    public Uni<Void> published(Assessment assessment, AssessmentContent content, List<String> copied) {
        return outbox.append(new Outgoing(
                        assessment.planId().toString(),
                        assessment.organisation(),
                        event(assessment, content, Objects.requireNonNull(assessment.published()), copied))
                .version(assessment.version()));
    }

    @Override
    public Uni<Void> announced(Assessment assessment, AssessmentContent content) {
        Signature announced = Objects.requireNonNull(assessment.announced());
        return append(
                assessment,
                new AssessmentAnnounced(
                        assessment.id(),
                        assessment.planId(),
                        assessment.organisation(),
                        assessment.year(),
                        assessment.version(),
                        ChinaTime.today(announced.at()),
                        Objects.requireNonNull(assessment.objectionsUntil()),
                        content.candidates().stream().map(Candidate::unit).toList()));
    }

    @Override
    public Uni<Void> raised(Assessment assessment, Objection objection) {
        return append(
                assessment,
                new ObjectionRaised(
                        assessment.id(),
                        assessment.planId(),
                        assessment.organisation(),
                        assessment.year(),
                        assessment.version(),
                        objection.number(),
                        objection.unit(),
                        objection.item(),
                        titleOf(assessment, objection),
                        objection.claim(),
                        objection.raised().at()));
    }

    @Override
    public Uni<Void> answered(Assessment assessment, Objection objection) {
        return append(
                assessment,
                new ObjectionAnswered(
                        assessment.id(),
                        assessment.planId(),
                        assessment.organisation(),
                        assessment.year(),
                        assessment.version(),
                        objection.number(),
                        objection.unit(),
                        objection.item(),
                        titleOf(assessment, objection),
                        objection.isUpheld(),
                        Objects.requireNonNull(objection.answer()),
                        Objects.requireNonNull(objection.answered()).at()));
    }

    private Uni<Void> append(Assessment assessment, Record event) {
        return outbox.append(new Outgoing(assessment.planId().toString(), assessment.organisation(), event)
                .version(assessment.version()));
    }

    /** Of the item or the veto; its code where the scheme names none. */
    private static String titleOf(Assessment assessment, Objection objection) {
        Scheme scheme = AssessmentContent.parse(assessment.content()).scheme();
        return Stream.concat(
                        scheme.items().stream()
                                .filter(item -> item.code().equals(objection.item()))
                                .map(Item::title),
                        scheme.vetoes().stream()
                                .filter(veto -> veto.code().equals(objection.item()))
                                .map(Veto::title))
                .findFirst()
                .orElse(objection.item());
    }

    private static AssessmentPublished event(
            Assessment assessment, AssessmentContent content, Signature published, List<String> copied) {
        String number = assessment.letterhead().documentNumber();
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
                content.sheets().stream().map(AssessmentEventWriter::result).toList(),
                number.isBlank() ? null : number,
                copied.isEmpty() ? null : copied);
    }

    private static AssessmentPublished.Result result(ScoreSheet sheet) {
        return new AssessmentPublished.Result(
                sheet.unit(), sheet.name(), sheet.group(), sheet.total(), sheet.grade(), sheet.rank());
    }
}
