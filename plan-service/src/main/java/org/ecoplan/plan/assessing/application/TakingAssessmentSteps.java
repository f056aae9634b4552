package org.ecoplan.plan.assessing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.ecoplan.directory.Calendar;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.Letterhead;
import org.ecoplan.plan.assessment.file.AssessmentContent;
import org.ecoplan.plan.numbering.application.NumberingDocuments;
import org.ecoplan.plan.plan.application.ReadersOfPlan;
import org.ecoplan.plan.plan.domain.PlanId;

/** Brings an assessment on its way (公示、批准、公布): never by one person alone, never by somebody who is assessed. */
@ApplicationScoped
public class TakingAssessmentSteps {
    private final Assessments assessments;
    private final AssessmentEvents events;
    private final AssessmentKey key;
    private final NumberingDocuments numbers;
    private final ReadersOfPlan readers;
    private final Calendar calendar;
    private final ServiceClock clock;
    private final Changes changes;

    TakingAssessmentSteps(
            Assessments assessments,
            AssessmentEvents events,
            AssessmentKey key,
            NumberingDocuments numbers,
            ReadersOfPlan readers,
            Calendar calendar,
            ServiceClock clock,
            Changes changes) {
        this.assessments = assessments;
        this.events = events;
        this.key = key;
        this.numbers = numbers;
        this.readers = readers;
        this.calendar = calendar;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * 公示, which the units hear of.
     *
     * @param workingDays how long units may object, counted from tomorrow
     */
    @WithTransaction
    public Uni<Outcome<Assessment>> announce(
            CallerScope caller, PlanId planId, int year, long expected, int workingDays) {
        return calendar.workingDays()
                .map(days -> days.plusWorkingDays(clock.today(), workingDays))
                .flatMap(until ->
                        step(caller, planId, year, expected, (assessment, by) -> assessment.announce(by, until)))
                .call(outcome -> outcome.fold(
                        done -> events.announced(done, AssessmentContent.parse(done.content())),
                        refused -> Uni.createFrom().voidItem()))
                .call(outcome -> changes.note(caller, outcome, done -> AssessmentSteps.change(done, "ANNOUNCED")))
                .call(outcome -> changes.noteForbidden(
                        caller, outcome, AssessmentSteps.attempt(caller, planId, year, "ANNOUNCEMENT")));
    }

    /** 发文字号、发文机关、抄送 of the document of the results. */
    @WithTransaction
    public Uni<Outcome<Assessment>> give(
            CallerScope caller, PlanId planId, int year, long expected, Letterhead letterhead) {
        return decided(caller, planId, year, expected, (assessment, by) -> assessment.give(letterhead))
                .flatMap(given -> Outcomes.flatMap(given, this::numbered))
                .flatMap(this::save)
                .call(outcome ->
                        changes.note(caller, outcome, done -> AssessmentSteps.change(done, "LETTERHEAD_GIVEN")))
                .call(outcome -> changes.noteForbidden(
                        caller, outcome, AssessmentSteps.attempt(caller, planId, year, "LETTERHEAD")));
    }

    @WithTransaction
    public Uni<Outcome<Assessment>> approve(CallerScope caller, PlanId planId, int year, long expected) {
        LocalDate today = clock.today();
        return assessments
                .newestForChange(caller, planId.value(), year)
                .map(found -> AssessmentSteps.seen(caller, found, expected)
                        .flatMap(seen -> AssessmentSteps.apart(caller, seen)))
                .flatMap(seen -> Outcomes.flatMap(
                        seen,
                        assessment -> assessments
                                .objections(caller, assessment.id())
                                .map(objections -> assessment.approve(
                                        AssessmentSteps.signed(caller, clock.now()), today, objections))))
                .flatMap(this::save)
                .call(outcome -> changes.note(caller, outcome, done -> AssessmentSteps.change(done, "APPROVED")))
                .call(outcome -> changes.noteForbidden(
                        caller, outcome, AssessmentSteps.attempt(caller, planId, year, "APPROVAL")));
    }

    /** 公布: signs the file and tells the others. */
    @WithTransaction
    public Uni<Outcome<Assessment>> publish(CallerScope caller, PlanId planId, int year, long expected) {
        return step(caller, planId, year, expected, this::published)
                .call(outcome -> Outcomes.map(outcome, this::tell))
                .call(outcome -> changes.note(caller, outcome, done -> AssessmentSteps.change(done, "PUBLISHED")))
                .call(outcome -> changes.noteForbidden(
                        caller, outcome, AssessmentSteps.attempt(caller, planId, year, "PUBLICATION")));
    }

    private Outcome<Assessment> published(Assessment assessment, Signature by) {
        return key.find()
                .map(found -> assessment.publish(
                        by,
                        new String(
                                AssessmentContent.parse(assessment.content())
                                        .sign(found)
                                        .toBytes(),
                                StandardCharsets.UTF_8)))
                .orElseGet(() ->
                        Outcome.refused(Refusal.conflict("NO_SIGNING_KEY", "没有配置签名密钥(ecoplan.assessment.key),不能公布")));
    }

    private Uni<Void> tell(Assessment published) {
        return readers.copied(published.organisation(), published.letterhead().copiesTo())
                .flatMap(copied -> events.published(published, AssessmentContent.parse(published.content()), copied));
    }

    private Uni<Outcome<Assessment>> numbered(Assessment assessment) {
        return numbers.give(
                assessment,
                assessment.organisation(),
                assessment.id(),
                "《%s》%d年度评估结果"
                        .formatted(
                                AssessmentContent.parse(assessment.content())
                                        .header()
                                        .plan(),
                                assessment.year()),
                assessment.letterhead().documentNumber());
    }

    private Uni<Outcome<Assessment>> step(
            CallerScope caller,
            PlanId planId,
            int year,
            long expected,
            BiFunction<Assessment, Signature, Outcome<Assessment>> step) {
        return decided(caller, planId, year, expected, step).flatMap(this::save);
    }

    private Uni<Outcome<Assessment>> decided(
            CallerScope caller,
            PlanId planId,
            int year,
            long expected,
            BiFunction<Assessment, Signature, Outcome<Assessment>> step) {
        return assessments
                .newestForChange(caller, planId.value(), year)
                .map(found -> AssessmentSteps.seen(caller, found, expected)
                        .flatMap(seen -> AssessmentSteps.apart(caller, seen))
                        .flatMap(seen -> step.apply(seen, AssessmentSteps.signed(caller, clock.now()))));
    }

    private Uni<Outcome<Assessment>> save(Outcome<Assessment> decided) {
        return Outcomes.map(decided, assessment -> assessments.save(assessment).replaceWith(assessment));
    }
}
