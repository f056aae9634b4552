package org.ecoplan.plan.assessing.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.AssessmentState;
import org.ecoplan.plan.assessing.domain.Objection;
import org.ecoplan.plan.assessment.domain.Move;
import org.ecoplan.plan.assessment.domain.ReadScheme;
import org.ecoplan.plan.assessment.domain.SchemePolicy;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.ecoplan.plan.assessment.domain.Sensitivity;
import org.ecoplan.plan.assessment.file.AssessmentContent;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** What of an assessment exists for whom: a draft for the office, from the announcement on the own sheets for a unit. */
@ApplicationScoped
public class ShowingAssessments {
    /** 500 units with 60 items each, and a little more. */
    private static final long MOST_RECKONINGS = 2_000_000;

    private final Assessments assessments;
    private final DefiningScheme schemes;
    private final Apart apart;

    ShowingAssessments(Assessments assessments, DefiningScheme schemes, Apart apart) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.apart = apart;
    }

    /** All versions of all years that the caller sees, without their sheets. */
    @WithSession
    public Uni<List<Assessment>> ofPlan(CallerScope caller, PlanId planId) {
        return assessments
                .ofPlan(caller, planId.value())
                .map(all -> all.stream().filter(one -> sees(caller, one)).toList());
    }

    /**
     * One assessment with the sheets that the caller sees.
     *
     * @param version the newest that the caller sees where none is named
     */
    @WithSession
    public Uni<Outcome<ShownAssessment>> show(CallerScope caller, PlanId planId, int year, @Nullable Integer version) {
        return find(caller, planId, year, version).map(found -> found.map(one -> shown(caller, one)));
    }

    /**
     * What is printed: an assessment that units were shown and that no other has replaced.
     *
     * @param unit the only one whose sheet is wanted
     */
    @WithSession
    public Uni<Outcome<ShownAssessment>> print(
            CallerScope caller, PlanId planId, int year, @Nullable Integer version, @Nullable String unit) {
        return find(caller, planId, year, version)
                .map(found -> found.flatMap(Assessment::admitsPrinting)
                        .map(one -> shown(caller, one))
                        .flatMap(shown -> unit == null ? shown.withSheets() : shown.of(unit)));
    }

    /** The signed file of a version, or of the one that was published last. */
    @WithSession
    public Uni<Outcome<String>> file(CallerScope caller, PlanId planId, int year, @Nullable Integer version) {
        return (version == null
                        ? newest(caller, planId, year, one -> one.state() == AssessmentState.PUBLISHED)
                        : find(caller, planId, year, version))
                .map(found -> found.flatMap(one -> one.file() == null
                        ? Outcome.refused(Refusal.conflict("ASSESSMENT_NOT_PUBLISHED", "评估尚未公布"))
                        : Outcome.done(one.file())));
    }

    /** What one point more of each weight would change. */
    public Uni<Outcome<List<Sensitivity>>> sensitivity(CallerScope caller, PlanId planId, int year) {
        return Panache.withSession(() -> whole(caller, planId, year))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        content -> reckonings(content) > MOST_RECKONINGS
                                ? Outcomes.refused(
                                        Refusal.invalid("TOO_LARGE_FOR_SENSITIVITY", "单位与考核项过多,不能逐项试算权重", ""))
                                : apart.compute(() ->
                                        Outcome.done(Sensitivity.of(content.readScheme(), content.candidates())))));
    }

    /** Every item once more for every item, of every unit. */
    private static long reckonings(AssessmentContent content) {
        long items = content.scheme().items().size();
        return content.candidates().size() * items * items;
    }

    /** 试算: who would stand where by another scheme or version, on the frozen figures of this assessment. */
    @WithSession
    public Uni<Outcome<List<Move>>> preview(CallerScope caller, PlanId planId, int year, String scheme, int version) {
        return whole(caller, planId, year)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        content -> schemes.find(caller, scheme, version)
                                .map(other -> other.flatMap(SchemePolicy::read).map(read -> moves(content, read)))));
    }

    @WithSession
    public Uni<Outcome<List<Objection>>> objections(
            CallerScope caller, PlanId planId, int year, @Nullable Integer version) {
        return find(caller, planId, year, version)
                .flatMap(found -> Outcomes.map(
                        found,
                        one -> assessments
                                .objections(caller, one.id())
                                .map(all -> all.stream()
                                        .filter(objection -> caller.sees(one.organisation(), objection.unit()))
                                        .toList())));
    }

    private static List<Move> moves(AssessmentContent content, ReadScheme other) {
        return Move.between(
                content.sheets(),
                AssessmentContent.of(content.header(), other, content.candidates())
                        .sheets());
    }

    private Uni<Outcome<AssessmentContent>> whole(CallerScope caller, PlanId planId, int year) {
        return find(caller, planId, year, null)
                .map(found -> found.flatMap(one -> caller.seesAllOf(one.organisation())
                        ? Outcome.done(AssessmentContent.parse(one.content()))
                        : Outcome.refused(Refusal.notFound())));
    }

    /** A version, or the newest that exists for the caller. */
    private Uni<Outcome<Assessment>> find(CallerScope caller, PlanId planId, int year, @Nullable Integer version) {
        return version == null
                ? newest(caller, planId, year, one -> true)
                : found(caller, planId, year, Optional.of(version));
    }

    /** The newest version of a kind that exists for the caller: a draft beside it hides nothing from anybody. */
    private Uni<Outcome<Assessment>> newest(CallerScope caller, PlanId planId, int year, Predicate<Assessment> kind) {
        return assessments
                .ofYear(caller, planId.value(), year)
                .map(all -> all.stream()
                        .filter(one -> sees(caller, one) && kind.test(one))
                        .map(Assessment::version)
                        .findFirst())
                .flatMap(version -> found(caller, planId, year, version));
    }

    private Uni<Outcome<Assessment>> found(CallerScope caller, PlanId planId, int year, Optional<Integer> version) {
        return version.isEmpty()
                ? Outcomes.refused(Refusal.notFound())
                : assessments
                        .version(caller, planId.value(), year, version.get())
                        .map(found -> found.filter(one -> sees(caller, one))
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    private static boolean sees(CallerScope caller, Assessment one) {
        return one.organisation().equals(caller.organisation()) && (caller.wholeOrganisation() || one.wasAnnounced());
    }

    private static ShownAssessment shown(CallerScope caller, Assessment one) {
        AssessmentContent content = AssessmentContent.parse(one.content());
        boolean all = caller.wholeOrganisation() || one.state() == AssessmentState.PUBLISHED;
        List<ScoreSheet> sheets = content.sheets().stream()
                .filter(sheet -> all || caller.sees(one.organisation(), sheet.unit()))
                .toList();
        return new ShownAssessment(one, content, sheets);
    }
}
