package org.ecoplan.plan.assessing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.document.OfficialDocument;
import org.ecoplan.document.OfficialTable.Column;
import org.ecoplan.document.OfficialText;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.ChinesePunctuation;
import org.ecoplan.kernel.Signature;
import org.ecoplan.plan.assessing.application.FactSource;
import org.ecoplan.plan.assessing.application.ShownAssessment;
import org.ecoplan.plan.assessing.application.UnitResult;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.AssessmentState;
import org.ecoplan.plan.assessing.domain.Letterhead;
import org.ecoplan.plan.assessment.domain.Grade;
import org.ecoplan.plan.assessment.domain.LineDetail;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * The results of an assessment as a document (DOCX) after GB/T 9704-2012: ranking, grades, vetoes, what is missing, and a
 * sheet for each unit with each point lost and the facts. Until it is published it is a draft (送审稿) without number,
 * office and date; the signature is left to people.
 */
final class AssessmentDocument {
    /** Lines and paragraphs of all sheets together; units beyond it are counted, and printed when asked for alone. */
    private static final int MOST_LINES = 3_000;

    private static final List<Column> RANKING = List.of(
            Column.ofFigures("名次", 10),
            Column.ofWords("单位", 38),
            Column.ofFigures("得分", 16),
            Column.ofFigures("按分数等次", 18),
            Column.ofFigures("评定等次", 18));
    private static final List<Column> SHEET = List.of(
            Column.ofWords("类别", 17),
            Column.ofWords("考核内容", 41),
            Column.ofFigures("分值", 10),
            Column.ofFigures("结果", 10),
            Column.ofFigures("失分", 10),
            Column.ofFigures("状态", 12));

    private final ShownAssessment shown;
    private final Scheme scheme;
    private final List<UnitResult> results;
    private final OfficialDocument document;
    private final OfficialText text;

    private AssessmentDocument(ShownAssessment shown, OfficialDocument document) {
        this.shown = shown;
        this.scheme = shown.content().scheme();
        this.results = UnitResult.of(shown);
        this.document = document;
        this.text = document.text();
    }

    static byte[] of(ShownAssessment shown) {
        try (OfficialDocument document = new OfficialDocument()) {
            return new AssessmentDocument(shown, document).write();
        }
    }

    private byte[] write() {
        LocalDate published = publishedOn();
        Letterhead letterhead =
                published == null ? Letterhead.EMPTY : shown.assessment().letterhead();
        document.head(letterhead.office(), letterhead.documentNumber(), published == null);
        text.title(title());
        text.empty();
        opening();
        ranking();
        grades();
        vetoes();
        missing();
        text.empty();
        text.indented("附件：各单位得分表", 2);
        signature();
        sheets();
        document.endWithImprint(
                letterhead.office(), letterhead.copiesTo(), published == null ? "" : OfficialDocument.day(published));
        return document.bytes(frozenAt().toInstant(), title());
    }

    private String title() {
        return "《%s》%d年度评估结果"
                .formatted(
                        ChinesePunctuation.of(shown.content().header().plan()),
                        shown.assessment().year());
    }

    private void opening() {
        Assessment assessment = shown.assessment();
        int all = shown.content().sheets().size();
        text.body("按照《%s》（第%d版），对%d个单位%d年度工作进行了评估，结果为第%d版，数据冻结于%s。"
                .formatted(
                        ChinesePunctuation.of(scheme.title()),
                        scheme.version(),
                        all,
                        assessment.year(),
                        assessment.version(),
                        OfficialDocument.day(frozenAt().toLocalDate())));
        if (isPartial()) {
            text.body("本件只列查阅人可查看的%d个单位，以下等次、一票否决和缺少的数据均只就所列单位而言。".formatted(results.size()));
        }
        text.body("任何人可据评估文件重新计算。评估数据的SHA-256哈希值：");
        text.indented(assessment.contentHash(), 2);
    }

    /** Whether there are units that the reader does not see: then nothing is said of all of them. */
    private boolean isPartial() {
        return results.size() < shown.content().sheets().size();
    }

    private void ranking() {
        text.heading("一、评估结果");
        Map<String, List<UnitResult>> groups = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.sheet().group(), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, ofGroup) -> {
            text.body(ChinesePunctuation.of(group) + "（得分相同的并列）：");
            document.table(
                    RANKING,
                    ofGroup.stream().map(UnitResult::sheet).map(this::ranked).toList());
        });
    }

    private List<String> ranked(ScoreSheet sheet) {
        return List.of(
                Integer.toString(sheet.rank()),
                sheet.name(),
                sheet.total().toPlainString(),
                sheet.gradeByScore(),
                sheet.complete() ? sheet.grade() : "待定");
    }

    private void grades() {
        text.heading("二、等次");
        Map<String, List<String>> units = results.stream()
                .map(UnitResult::sheet)
                .filter(ScoreSheet::complete)
                .collect(Collectors.groupingBy(
                        ScoreSheet::grade, Collectors.mapping(ScoreSheet::name, Collectors.toList())));
        for (Grade grade : scheme.grades()) {
            List<String> names = units.getOrDefault(grade.title(), List.of());
            if (isPartial() && names.isEmpty()) {
                continue;
            }
            text.body("%s（%s分起）%d个%s。"
                    .formatted(
                            grade.title(),
                            grade.from().toPlainString(),
                            names.size(),
                            names.isEmpty() ? "" : "：" + String.join("、", names)));
        }
    }

    private void vetoes() {
        text.heading("三、一票否决");
        List<UnitResult> vetoed = results.stream()
                .filter(result -> !result.sheet().vetoes().isEmpty())
                .toList();
        if (vetoed.isEmpty()) {
            text.body(isPartial() ? "所列单位没有被一票否决。" : "没有单位被一票否决。");
        }
        vetoed.forEach(result -> text.body(result.sheet().name() + "："
                + ChinesePunctuation.of(String.join(
                        "；", AssessmentWording.vetoes(scheme, result.sheet().vetoes())))
                + "。得分不变。"));
    }

    private void missing() {
        text.heading("四、缺少的数据");
        Map<String, List<String>> missing = new LinkedHashMap<>();
        results.forEach(result -> {
            List<String> of = AssessmentWording.missing(scheme, result);
            if (!of.isEmpty()) {
                missing.put(result.sheet().name(), of);
            }
        });
        if (missing.isEmpty()) {
            text.body(isPartial() ? "所列单位没有缺少的数据。" : "没有缺少的数据。");
        }
        missing.forEach((unit, of) ->
                text.body(unit + "：" + ChinesePunctuation.of(String.join("、", of)) + "。缺少的数据按考核办法处理，不视为达标。"));
    }

    private void sheets() {
        int lines = 0;
        int left = results.size();
        for (UnitResult result : results) {
            lines += linesOf(result);
            if (lines > MOST_LINES) {
                break;
            }
            sheet(result, results.size() - left + 1);
            left--;
        }
        if (left > 0) {
            text.body("另有%d个单位的得分表未列入本件，可按单位下载，或见评估工作簿。".formatted(left));
        }
    }

    /** A row for each line, and a paragraph for each lost one, its formula and its facts. */
    private static int linesOf(UnitResult result) {
        return result.lines().size()
                + result.lines().stream()
                        .filter(LineDetail::costsPoints)
                        .mapToInt(line -> 2 + line.grounds().size())
                        .sum();
    }

    /** On a page of its own: what was given line by line, and for each point lost the facts. */
    private void sheet(UnitResult result, int number) {
        ScoreSheet sheet = result.sheet();
        text.attachment("附件" + number, sheet.name() + "得分表");
        document.table(
                SHEET, result.lines().stream().map(AssessmentDocument::cells).toList());
        text.body("计分项得%s分，适用分值%s分，按满分%s分折算；扣分%s分，加分%s分；总分%s分，%s第%d名，等次%s。"
                .formatted(
                        sheet.earned().toPlainString(),
                        sheet.countedOf().toPlainString(),
                        plain(scheme.fullPoints()),
                        sheet.deducted().toPlainString(),
                        sheet.bonus().toPlainString(),
                        sheet.total().toPlainString(),
                        sheet.group(),
                        sheet.rank(),
                        sheet.complete() ? sheet.grade() : "待定"));
        text.heading("失分与依据");
        List<LineDetail> costly =
                result.lines().stream().filter(LineDetail::costsPoints).toList();
        if (costly.isEmpty()) {
            text.body("没有失分。");
        }
        costly.forEach(this::lost);
    }

    private void lost(LineDetail detail) {
        text.body("%s：失%s分%s。"
                .formatted(
                        ChinesePunctuation.of(detail.item().title()),
                        plain(detail.lost()),
                        detail.line().reason().isEmpty()
                                ? ""
                                : "（" + ChinesePunctuation.of(detail.line().reason()) + "）"));
        detail.grounds()
                .forEach(ground -> text.indented(
                        AssessmentWording.fact(ground)
                                + (ground.source().isEmpty() ? "" : "（来源：" + FactSource.inWords(ground.source()) + "）"),
                        2));
        text.indented("计分办法：" + AssessmentWording.formula(detail), 2);
    }

    private static List<String> cells(LineDetail detail) {
        return List.of(
                ChinesePunctuation.of(detail.item().group()),
                ChinesePunctuation.of(detail.item().title()),
                plain(detail.item().points()),
                detail.line().result().toPlainString(),
                plain(detail.lost()),
                AssessmentWording.of(detail.line().state()));
    }

    /** The date is that of the publication, and empty before. */
    private void signature() {
        LocalDate published = publishedOn();
        if (published != null) {
            text.empty();
            text.empty();
            String office = shown.assessment().letterhead().office();
            if (!office.isEmpty()) {
                text.fromTheRight(office, 2);
            }
            text.fromTheRight(OfficialDocument.day(published), 4);
        }
    }

    private @Nullable LocalDate publishedOn() {
        Signature published = shown.assessment().published();
        return shown.assessment().state() == AssessmentState.PUBLISHED && published != null
                ? ChinaTime.today(published.at())
                : null;
    }

    private OffsetDateTime frozenAt() {
        return OffsetDateTime.parse(shown.content().header().frozenAt());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
