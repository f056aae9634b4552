package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.plan.reading.source.WordFile.definition;
import static org.ecoplan.plan.reading.source.WordFile.level;
import static org.ecoplan.plan.reading.source.WordFile.list;
import static org.ecoplan.plan.reading.source.WordFile.numbered;
import static org.ecoplan.plan.reading.source.WordFile.paragraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class WordSourceTest {
    private static final String OUTLINE = definition(
            0,
            level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>")
                    + level(1, "chineseCounting", "(%2)", "<w:suff w:val=\"nothing\"/>")
                    + level(2, "decimal", "%3.", "<w:suff w:val=\"nothing\"/>")
                    + level(3, "decimal", "(%4)", "<w:suff w:val=\"nothing\"/>"));

    private final SourceReader reader = new SourceReader();

    @Test
    void readsWhatAWordProcessorLibraryWrites() throws IOException {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("一、主要任务");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("县区");
            table.getRow(0).getCell(1).setText("优良天数");
            table.getRow(1).getCell(0).setText("曾都区");
            table.getRow(1).getCell(1).setText("300");
            document.createParagraph().createRun().setText("二、保障措施");
            document.write(bytes);
        }

        // Then
        assertThat(text(bytes.toByteArray())).isEqualTo("一、主要任务\n县区\t优良天数\n曾都区\t300\n二、保障措施\n");
    }

    @Test
    void writesOutTheNumbersOfAnOutlineAndRestartsTheLowerOnes() {
        // Given
        String body = numbered(1, 0, "目标")
                + numbered(1, 0, "任务")
                + numbered(1, 1, "治水")
                + numbered(1, 2, "排污口")
                + numbered(1, 2, "水库")
                + numbered(1, 1, "治气")
                + numbered(1, 2, "扬尘")
                + paragraph("责任单位:住建局")
                + numbered(1, 2, "油烟")
                + numbered(1, 3, "餐饮")
                + numbered(1, 0, "保障");

        // Then
        assertThat(text(WordFile.withBody(body).numbering(OUTLINE + list(1, 0, ""))))
                .isEqualTo("一、目标\n二、任务\n(一)治水\n1.排污口\n2.水库\n(二)治气\n1.扬尘\n责任单位:住建局\n2.油烟\n(1)餐饮\n三、保障\n");
    }

    @Test
    void keepsCountingWhereALevelNeverRestarts() {
        // Given
        String running = definition(
                0,
                level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>")
                        + level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>"));
        String body = numbered(1, 0, "甲")
                + numbered(1, 1, "a")
                + numbered(1, 1, "b")
                + numbered(1, 0, "乙")
                + numbered(1, 1, "c");

        // Then
        assertThat(text(WordFile.withBody(body).numbering(running + list(1, 0, ""))))
                .isEqualTo("一、甲\n1. a\n2. b\n二、乙\n3. c\n");
    }

    @Test
    void sharesCountersBetweenUsesOfAListUnlessOneStartsAnew() {
        // Given
        String lists = definition(0, level(0, "decimal", "%1)", ""))
                + list(1, 0, "")
                + list(2, 0, "")
                + list(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>")
                + list(4, 0, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1-", "") + "</w:lvlOverride>");
        String body = numbered(1, 0, "a")
                + numbered(2, 0, "b")
                + numbered(3, 0, "c")
                + numbered(3, 0, "d")
                + numbered(4, 0, "e");

        // Then
        assertThat(text(WordFile.withBody(body).numbering(lists))).isEqualTo("1) a\n2) b\n7) c\n8) d\nIX- e\n");
    }

    @Test
    void writesChaptersAndLegalLevels() {
        // Given
        String lists = definition(
                        0,
                        level(0, "chineseCountingThousand", "第%1章", "<w:suff w:val=\"space\"/>")
                                + level(1, "decimal", "%1.%2", "<w:isLgl/>")
                                + level(2, "decimalEnclosedCircleChinese", "%3", "<w:suff w:val=\"nothing\"/>"))
                + list(1, 0, "");
        String body = numbered(1, 0, "总则")
                + numbered(1, 1, "目的")
                + numbered(1, 2, "甲")
                + numbered(1, 2, "乙")
                + numbered(1, 0, "附则");

        // Then
        assertThat(text(WordFile.withBody(body).numbering(lists))).isEqualTo("第一章 总则\n1.1 目的\n①甲\n②乙\n第二章 附则\n");
    }

    @Test
    void takesTheListOfAParagraphFromItsStyle() {
        // Given
        String styles = style("1", "heading 1", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                + style("2", "heading 2", "1", "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>")
                + style("3", "own", "2", "");
        String body = styled("1", "任务") + styled("2", "治水") + styled("3", "治气")
                + "<w:p><w:pPr><w:pStyle w:val=\"3\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>无号</w:t></w:r></w:p>";

        // Then
        assertThat(text(WordFile.withBody(body).styles(styles).numbering(OUTLINE + list(1, 0, ""))))
                .isEqualTo("一、任务\n(一)治水\n(二)治气\n无号\n");
    }

    @Test
    void followsAListThatOnlyPointsToAStyle() {
        // Given
        String styles = style("L", "numbered list", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>");
        String lists = OUTLINE + definition(9, "<w:numStyleLink w:val=\"L\"/>") + list(1, 0, "") + list(2, 9, "");

        // Then
        assertThat(text(WordFile.withBody(numbered(2, 0, "任务") + numbered(2, 1, "治水"))
                        .styles(styles)
                        .numbering(lists)))
                .isEqualTo("一、任务\n(一)治水\n");
    }

    @Test
    void doesNotNumberTwiceWhatIsNumberedByHand() {
        // Given
        String body =
                numbered(1, 0, "一、目标") + numbered(1, 0, "二、 任务") + numbered(1, 1, "（一）治水") + numbered(1, 2, "1.5万亩耕地");

        // Then
        assertThat(text(WordFile.withBody(body).numbering(OUTLINE + list(1, 0, ""))))
                .isEqualTo("一、目标\n二、 任务\n（一）治水\n1. 1.5万亩耕地\n");
    }

    @Test
    void givesNoNumberToABullet() {
        // Given
        String lists = definition(0, level(0, "bullet", "\uF06C", "")) + list(1, 0, "");

        // Then
        assertThat(text(WordFile.withBody(numbered(1, 0, "附件")).numbering(lists)))
                .isEqualTo("附件\n");
    }

    @Test
    void keepsTheColumnsOfMergedCells() {
        // Given
        String table = "<w:tbl>" + row(cell("", "水"), cell("", "国控"), cell("", "90%"))
                + row(cell("<w:vMerge/>", ""), cell("", "省控"), cell("", "85%"))
                + row(cell("<w:gridSpan w:val=\"2\"/>", "合计"), cell("", "88%")) + "</w:tbl>";

        // Then
        assertThat(text(WordFile.withBody(table))).isEqualTo("水\t国控\t90%\n〃\t省控\t85%\n合计\t\t88%\n");
    }

    @Test
    void leavesStruckThroughTextOut() {
        assertThat(text(WordFile.withBody(
                        "<w:p><w:r><w:t>达到</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>60%</w:t></w:r>"
                                + "<w:r><w:t>70%</w:t></w:r></w:p>")))
                .isEqualTo("达到70%\n");
        assertThat(text(WordFile.withBody(
                        "<w:p><w:r><w:rPr><w:strike w:val=\"false\"/></w:rPr><w:t>60%</w:t></w:r></w:p>")))
                .isEqualTo("60%\n");
    }

    @Test
    void joinsALineThatWasBrokenByHandInsideASentence() {
        assertThat(text(WordFile.withBody(
                        "<w:p><w:r><w:t>到2025年底,</w:t><w:br/><w:t>达到70%。</w:t><w:br/><w:t>新的一句</w:t></w:r></w:p>")))
                .isEqualTo("到2025年底,达到70%。\n新的一句\n");
    }

    @Test
    void keepsTheParagraphsOfACellApart() {
        // Given
        String table = "<w:tbl>" + row(cell("", "序号"), cell("", "内容"))
                + row(cell("", "1"), "<w:tc>" + paragraph("新建污水管网120公里") + paragraph("整治黑臭水体6条") + "</w:tc>")
                + "</w:tbl>";

        // Then
        assertThat(text(WordFile.withBody(table))).isEqualTo("序号\t内容\n1\t新建污水管网120公里¶整治黑臭水体6条\n");
    }

    @Test
    void readsAFrameOfOneCellAsText() {
        // Then
        assertThat(text(WordFile.withBody(
                        "<w:tbl>" + row("<w:tc>" + paragraph("一、任务") + paragraph("二、保障") + "</w:tc>") + "</w:tbl>")))
                .isEqualTo("一、任务\n二、保障\n");
    }

    @Test
    void readsAcceptedChangesAndLeavesOutDeletedAndHiddenText() {
        // Given
        String body =
                "<w:p><w:r><w:t>完成</w:t></w:r><w:del><w:r><w:delText>60</w:delText></w:r></w:del><w:ins><w:r><w:t>70</w:t></w:r></w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t></w:r><w:r><w:t>%</w:t></w:r>"
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>";

        // Then
        assertThat(text(WordFile.withBody(body))).isEqualTo("完成70%\n");
    }

    @Test
    void readsContentControlsTextBoxesAndFormulas() {
        // Given
        String box = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + paragraph("框内")
                + "</w:txbxContent></mc:Choice>" + "<mc:Fallback><w:txbxContent>" + paragraph("框内")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent>";
        String body = "<w:sdt><w:sdtContent>" + paragraph("控件") + "</w:sdtContent></w:sdt>"
                + "<w:p><w:r><w:t>前</w:t></w:r><w:r>" + box
                + "</w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:br/><w:t>后</w:t></w:r></w:p>";

        // Then
        assertThat(text(WordFile.withBody(body))).isEqualTo("控件\n框内\n前x\n后\n");
    }

    @Test
    void leavesOutTheTableOfContents() {
        // Given
        String contents =
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
                        + paragraph("一、任务 1") + "</w:sdtContent></w:sdt>";
        String body = contents + styled("T", "二、保障 2") + paragraph("一、任务");

        // Then
        assertThat(text(WordFile.withBody(body).styles(style("T", "toc 1", "", ""))))
                .isEqualTo("一、任务\n");
    }

    private static String style(String id, String name, String basedOn, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"" + basedOn + "\"/><w:pPr>" + properties + "</w:pPr></w:style>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    }

    private String text(WordFile file) {
        return text(file.bytes());
    }

    private String text(byte[] content) {
        SourceReading reading = reader.read("plan.docx", content);
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        DocumentText document = ((SourceReading.Read) reading).document();
        assertThat(document.format()).isEqualTo(SourceFormat.DOCX);
        return document.text();
    }
}
