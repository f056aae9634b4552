package org.ecoplan.plan.notice.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoplan.document.OfficialChart.Bar;
import org.ecoplan.document.OfficialDocument;
import org.ecoplan.document.OfficialTable.Column;
import org.ecoplan.document.OfficialText;
import org.ecoplan.plan.notice.application.CanonicalContent;
import org.ecoplan.plan.notice.domain.Letterhead;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeComparison.Change;
import org.ecoplan.plan.notice.domain.NoticeContent;
import org.ecoplan.plan.notice.domain.NoticeContent.Corrected;
import org.ecoplan.plan.notice.domain.NoticeContent.IndicatorLine;
import org.ecoplan.plan.notice.domain.NoticeContent.Paragraph;
import org.ecoplan.plan.notice.domain.NoticeContent.RankLine;
import org.ecoplan.plan.notice.domain.NoticeContent.Section;
import org.ecoplan.plan.notice.domain.NoticeContent.TaskLine;
import org.ecoplan.plan.notice.domain.NoticeState;

/**
 * A notice as a document (DOCX) after GB/T 9704-2012: title, addressees, levels, body, attachments. Until it is issued it is a
 * draft (送审稿) without number and date; the signature is left to people.
 */
final class NoticeDocument {
    /** A table with more rows ends with a line that says how many are left out. */
    private static final int MOST_ROWS = 2_000;

    /** As many as can be read on one page. */
    private static final int MOST_BARS = 24;

    private static final List<Column> INDICATORS = List.of(
            Column.ofWords("指标", 24),
            Column.ofWords("目标", 17),
            Column.ofFigures("时限", 19),
            Column.ofFigures("完成值", 12),
            Column.ofFigures("同比", 15),
            Column.ofFigures("状态", 13));
    private static final List<Column> TASKS = List.of(
            Column.ofFigures("序号", 9),
            Column.ofWords("任务", 26),
            Column.ofWords("牵头单位", 20),
            Column.ofFigures("亮灯", 11),
            Column.ofFigures("职责", 8),
            Column.ofFigures("已销号", 10),
            Column.ofFigures("逾期事项", 8),
            Column.ofFigures("未报", 8));
    private static final List<Column> RANKING = List.of(
            Column.ofFigures("名次", 12),
            Column.ofWords("单位", 42),
            Column.ofFigures("应报", 12),
            Column.ofFigures("按时", 12),
            Column.ofFigures("按时报送率（%）", 22));

    private final Notice notice;
    private final NoticeContent content;
    private final OfficialDocument document;
    private final OfficialText text;

    private static final List<Column> CHANGES =
            List.of(Column.ofWords("项目", 56), Column.ofFigures("原数据", 22), Column.ofFigures("更正为", 22));

    private NoticeDocument(Notice notice, OfficialDocument document) {
        this.notice = notice;
        this.content = CanonicalContent.read(notice.frozen().content());
        this.document = document;
        this.text = document.text();
    }

    static byte[] of(Notice notice) {
        try (OfficialDocument document = new OfficialDocument()) {
            return new NoticeDocument(notice, document).write();
        }
    }

    private byte[] write() {
        Letterhead letterhead = notice.letterhead();
        String office = Objects.requireNonNullElse(letterhead.office(), "");
        document.head(
                office,
                Objects.requireNonNullElse(letterhead.documentNumber(), ""),
                notice.state() != NoticeState.ISSUED);
        text.title(content.title());
        text.empty();
        text.flush(content.addressees());
        Corrected corrected = content.corrected();
        if (corrected == null) {
            notice();
        } else {
            correction(corrected);
        }
        LocalDate issued = notice.issuedOn();
        document.endWithImprint(office, letterhead.copiesTo(), issued == null ? "" : OfficialDocument.day(issued));
        return document.bytes(notice.frozen().frozenAt(), content.title());
    }

    /** What was changed, figure by figure, and why (更正). */
    private void correction(Corrected corrected) {
        corrected.paragraphs().forEach(text::body);
        table(CHANGES, corrected.changes().stream().map(NoticeDocument::cells).toList());
        signature();
    }

    private static List<String> cells(Change change) {
        return List.of(
                change.what(),
                Objects.requireNonNullElse(change.before(), "无"),
                Objects.requireNonNullElse(change.after(), "无"));
    }

    private void notice() {
        text.body(content.opening());
        content.sections().forEach(this::section);
        text.empty();
        text.indented("附件：1.任务亮灯表", 2);
        text.indented("2.按时报送率排名", 5);
        signature();
        text.attachment("附件1", "任务亮灯表");
        table(TASKS, content.tasks().stream().map(NoticeDocument::cells).toList());
        text.attachment("附件2", "按时报送率排名");
        if (content.ranking().isEmpty()) {
            text.body("本期没有到期应报的进展报告，不作排名。");
        } else {
            chart();
            text.empty();
            table(RANKING, content.ranking().stream().map(NoticeDocument::cells).toList());
        }
    }

    /** The head of the ranking as bars, with the figures of its table. */
    private void chart() {
        int units = content.ranking().size();
        document.chart(
                units > MOST_BARS ? "按时报送率（%）（前" + MOST_BARS + "个单位）" : "按时报送率（%）",
                content.ranking().stream()
                        .limit(MOST_BARS)
                        .map(line -> new Bar(line.unitName(), line.percent()))
                        .toList());
    }

    private void section(Section section) {
        text.heading(section.heading());
        section.paragraphs().stream().map(Paragraph::text).forEach(text::body);
        if (section.key().equals("indicators") && !content.indicators().isEmpty()) {
            table(
                    INDICATORS,
                    content.indicators().stream().map(NoticeDocument::cells).toList());
        }
    }

    /** The office signs; the date is that of the issue, and both are empty before. */
    private void signature() {
        LocalDate issued = notice.issuedOn();
        if (issued != null) {
            text.empty();
            text.empty();
            Optional.ofNullable(notice.letterhead().office()).ifPresent(office -> text.fromTheRight(office, 2));
            text.fromTheRight(OfficialDocument.day(issued), 4);
        }
    }

    private void table(List<Column> columns, List<List<String>> rows) {
        document.table(columns, rows.stream().limit(MOST_ROWS).toList());
        if (rows.size() > MOST_ROWS) {
            text.body("另有" + (rows.size() - MOST_ROWS) + "行未列入本表，见通报数据。");
        }
    }

    private static List<String> cells(IndicatorLine line) {
        return List.of(
                line.place() == null ? line.indicator() : line.indicator() + "\uFF08" + line.place() + "\uFF09",
                line.target(),
                OfficialDocument.day(line.by()),
                line.actual() == null ? "" : line.actual().toPlainString(),
                line.yearOnYear() == null ? "" : line.yearOnYear(),
                line.state() == null ? "" : line.state());
    }

    private static List<String> cells(TaskLine line) {
        List<String> cells = new ArrayList<>(List.of(
                line.ordinal(),
                line.title(),
                String.join("、", line.leadUnits()),
                line.light().label()));
        for (long count : new long[] {line.duties(), line.closedOut(), line.overdue(), line.reportsMissing()}) {
            cells.add(Long.toString(count));
        }
        return cells;
    }

    private static List<String> cells(RankLine line) {
        return List.of(
                Integer.toString(line.rank()),
                line.unitName(),
                Long.toString(line.expected()),
                Long.toString(line.inTime()),
                line.percent().toPlainString());
    }
}
