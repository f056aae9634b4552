package org.ecoplan.plan.assessing.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.kernel.ChinesePunctuation;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.AssessmentState;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.ecoplan.plan.assessment.file.AssessmentContent;
import org.ecoplan.plan.plan.domain.PlanId;

/** Results of assessments that were published, for who hands them on. */
@ApplicationScoped
public class PublishedResults {
    private final Assessments assessments;

    PublishedResults(Assessments assessments) {
        this.assessments = assessments;
    }

    /**
     * What a report to a superior takes from the results of a year.
     *
     * @param source their address
     * @param hash SHA-256 of their content, hexadecimal
     */
    public record ForSuperiors(String title, String opening, List<Section> sections, String source, String hash) {}

    /**
     * What everybody may read of the results of a year.
     *
     * @param content the results without the ways to rows that stay inside and without who signed them
     */
    public record ForEverybody(String title, String organisation, int version, PublicResults content) {}

    /** Of the version that was published last, for who sees the whole organisation; runs in the caller's session. */
    public Uni<Outcome<ForEverybody>> forEverybody(CallerScope caller, PlanId planId, int year) {
        return published(caller, planId, year)
                .map(found -> found.<Outcome<ForEverybody>>map(one -> caller.seesAllOf(one.organisation())
                                ? Outcome.done(new ForEverybody(
                                        "%d年度《%s》评估结果"
                                                .formatted(
                                                        one.year(),
                                                        ChinesePunctuation.of(AssessmentContent.parse(one.content())
                                                                .header()
                                                                .plan())),
                                        one.organisation(),
                                        one.version(),
                                        PublicResults.of(one)))
                                : Outcome.refused(Refusal.notFound()))
                        .orElseGet(
                                () -> Outcome.refused(Refusal.conflict("ASSESSMENT_NOT_PUBLISHED", "该年度评估尚未公布，不能公开"))));
    }

    private Uni<Optional<Assessment>> published(CallerScope caller, PlanId planId, int year) {
        return assessments
                .ofYear(caller, planId.value(), year)
                .map(all -> all.stream()
                        .filter(one -> one.state() == AssessmentState.PUBLISHED)
                        .map(Assessment::version)
                        .findFirst())
                .flatMap(version -> version.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : assessments.version(caller, planId.value(), year, version.get()));
    }

    /** A section with its heading. */
    public record Section(String heading, List<String> paragraphs) {}

    /** Of the version that was published last; runs in the caller's session. */
    public Uni<Outcome<ForSuperiors>> forSuperiors(CallerScope caller, PlanId planId, int year) {
        return published(caller, planId, year)
                .map(found -> found.map(one -> Outcome.done(said(one)))
                        .orElseGet(() ->
                                Outcome.refused(Refusal.conflict("ASSESSMENT_NOT_PUBLISHED", "该年度评估尚未公布，不能据以拟写报告"))));
    }

    private static ForSuperiors said(Assessment published) {
        AssessmentContent content = AssessmentContent.parse(published.content());
        String plan = ChinesePunctuation.of(content.header().plan());
        return new ForSuperiors(
                "关于《%s》%d年度推进情况的报告".formatted(plan, published.year()),
                "按照《%s》，对%d个单位%d年度落实《%s》的情况进行了评估，现将结果报告如下。"
                        .formatted(
                                ChinesePunctuation.of(content.scheme().title()),
                                content.sheets().size(),
                                published.year(),
                                plan),
                List.of(new Section("一、等次", grades(content)), new Section("二、名次", ranking(content))),
                "/plans/%s/assessments/%d?version=%d"
                        .formatted(published.planId(), published.year(), published.version()),
                published.contentHash());
    }

    private static List<String> grades(AssessmentContent content) {
        Map<String, List<String>> units = content.sheets().stream()
                .collect(Collectors.groupingBy(
                        ScoreSheet::grade,
                        LinkedHashMap::new,
                        Collectors.mapping(ScoreSheet::name, Collectors.toList())));
        return content.scheme().grades().stream()
                .map(grade -> {
                    List<String> names = units.getOrDefault(grade.title(), List.of());
                    return "%s%d个%s。"
                            .formatted(
                                    grade.title(), names.size(), names.isEmpty() ? "" : "：" + String.join("、", names));
                })
                .toList();
    }

    private static List<String> ranking(AssessmentContent content) {
        Map<String, List<ScoreSheet>> groups = content.sheets().stream()
                .sorted(Comparator.comparing(ScoreSheet::group).thenComparingInt(ScoreSheet::rank))
                .collect(Collectors.groupingBy(ScoreSheet::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> ChinesePunctuation.of(group.getKey()) + "："
                        + group.getValue().stream()
                                .map(sheet -> "第%d名%s（%s分）"
                                        .formatted(
                                                sheet.rank(),
                                                sheet.name(),
                                                sheet.total().toPlainString()))
                                .collect(Collectors.joining("，"))
                        + "。")
                .toList();
    }
}
