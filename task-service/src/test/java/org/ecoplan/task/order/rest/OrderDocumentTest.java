package org.ecoplan.task.order.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.ecoplan.task.order.application.PrintedOrder;
import org.ecoplan.task.order.application.PrintedOrder.Stamp;
import org.ecoplan.task.order.domain.Ground;
import org.ecoplan.task.order.domain.OrderNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** The letter form of GB/T 9704-2012. */
class OrderDocumentTest {
    private static final Instant NOW = Instant.parse("2024-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);
    private static final UUID REPORT = UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff");
    private static final Stamp STAMP = new Stamp(new OrderNumber(2024, 3), TODAY, LocalDate.of(2024, 12, 4), false);

    @Test
    void citesItsGroundsAndSaysWhatIsDemandedUntilWhenAndToWhomItIsCopied() throws IOException {
        List<String> texts = texts(read(order(STAMP, false)));
        assertThat(texts)
                .containsSubsequence(
                        "督办单〔2024〕3号",
                        "关于入河排污口整治任务逾期的督办单",
                        "随县人民政府\uFF1A",
                        "对你单位承担的下列职责任务予以督办\uFF0C现将有关事项通知如下。",
                        "一、督办依据",
                        "1.《长江高水平保护提质增效行动方案\uFF082024—2026年\uFF09》\uFF083\uFF09入河排污口溯源整治行动。"
                                + "截至2024年11月20日\uFF0C进度40%\uFF08据已审核的进展报告\uFF0C编号" + REPORT
                                + "\uFF09\uFF0C序时进度62.5%。",
                        "亮灯依据\uFF1A有 1 个时限事项逾期 → 红灯。",
                        "逾期事项\uFF1A完成整治任务\uFF08时限2024年11月10日\uFF09。",
                        "情况说明\uFF1A逾期10天\uFF0C尚有12处未完成。",
                        "2.《长江高水平保护提质增效行动方案\uFF082024—2026年\uFF09》\uFF084\uFF09黑臭水体整治。"
                                + "截至2024年11月20日\uFF0C进度0%\uFF08未报送进展\uFF09。",
                        "二、督办要求",
                        "立即组织整治。",
                        "逐处销号。",
                        "三、反馈时限",
                        "请收到后即予签收\uFF0C并自下达次日起10个工作日内\uFF082024年12月4日前\uFF0C含当日\uFF09书面反馈办理情况\uFF0C附佐证材料。",
                        "随州市人民政府",
                        "2024年11月20日",
                        "抄送\uFF1A市生态环境局\uFF0C市水利和湖泊局。");
    }

    @Test
    void aDraftLeavesNumberSignatureAndDateEmptyAndSaysThatItIsOne() throws IOException {
        List<String> texts = texts(read(order(null, false)));
        assertThat(texts).contains("\uFF08送审稿\uFF09").doesNotContain("随州市人民政府", "2024年11月20日");
        assertThat(String.join("", texts)).doesNotContain("督办单〔", "12月4日");
    }

    @Test
    void saysThatItIsRevokedAndThatItsLastDayIsProvisional() throws IOException {
        Stamp provisional = new Stamp(STAMP.number(), TODAY, LocalDate.of(2027, 1, 5), true);
        List<String> texts = texts(read(order(provisional, true)));
        assertThat(texts).contains("\uFF08已撤销\uFF09").anyMatch(text -> text.contains("放假安排尚未公布"));
        assertThat(texts(read(order(STAMP, false)))).doesNotContain("\uFF08已撤销\uFF09");
    }

    @Test
    void theIssuerStandsInRedBetweenTheLinesOfALetterWhoseFirstPageHasNoNumber() throws IOException {
        XWPFDocument document = read(order(STAMP, false));
        CTSectPr section = document.getDocument().getBody().getSectPr();
        assertThat(Stream.of(
                                section.getPgMar().getTop(),
                                section.getPgMar().getLeft(),
                                section.getPgMar().getRight(),
                                section.getPgMar().getBottom(),
                                section.getPgMar().getHeader(),
                                section.getPgMar().getFooter())
                        .map(Object::toString))
                .as("37, 28, 26, 35, 30 and 20 mm in twips")
                .containsExactly("2098", "1587", "1474", "1984", "1701", "1134");
        assertThat(section.isSetTitlePg()).isTrue();

        XWPFParagraph mark = document.getHeaderList().get(0).getParagraphs().get(0);
        assertThat(mark.getText()).isEqualTo("随州市人民政府");
        assertThat(mark.getRuns().get(0).getColor()).isEqualTo("FF0000");
        assertThat(fontOf(mark)).isEqualTo("方正小标宋简体");
        var first = mark.getCTP().getPPr().getPBdr().getBottom();
        assertThat(first.getVal()).isEqualTo(STBorder.THICK_THIN_SMALL_GAP);
        assertThat(first.getSpace()).as("4 mm in points").hasToString("11");
        assertThat(mark.getCTP().getPPr().getInd().getLeft()).as("170 mm").hasToString("-454");

        List<XWPFFooter> footers = document.getFooterList();
        assertThat(footers.stream().filter(footer -> footer.getText().contains("—")))
                .as("odd and even pages")
                .hasSize(2);
        assertThat(footers.stream()
                        .filter(footer -> !footer.getText().contains("—"))
                        .map(footer -> footer.getParagraphs()
                                .get(0)
                                .getCTP()
                                .getPPr()
                                .getPBdr()
                                .getBottom()
                                .getVal()))
                .containsExactly(STBorder.THIN_THICK_SMALL_GAP);
    }

    @Test
    void itsTextHasTheFontsAndSizesOfTheStandard() throws IOException {
        XWPFDocument document = read(order(STAMP, false));
        assertThat(fontOf(paragraph(document, "关于入河"))).isEqualTo("方正小标宋简体");
        assertThat(fontOf(paragraph(document, "一、督办依据"))).isEqualTo("黑体");
        XWPFParagraph body = paragraph(document, "立即组织整治");
        assertThat(fontOf(body)).isEqualTo("仿宋_GB2312");
        assertThat(body.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16.0);
        assertThat(body.getCTP().getPPr().getInd().getFirstLineChars()).hasToString("200");
        XWPFParagraph copies = paragraph(document, "抄送");
        assertThat(copies.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(14.0);
        assertThat(copies.getCTP().getPPr().getFramePr().getYAlign())
                .as("at the foot of the last text block")
                .isEqualTo(STYAlign.BOTTOM);
    }

    private static PrintedOrder order(@Nullable Stamp stamp, boolean revoked) {
        return new PrintedOrder(
                stamp,
                NOW,
                "随州市人民政府",
                "随县人民政府",
                List.of("市生态环境局", "市水利和湖泊局"),
                "入河排污口整治任务逾期",
                "立即组织整治。\n\n逐处销号。",
                List.of(
                        ground(
                                "(3)",
                                "入河排污口溯源整治行动",
                                40,
                                REPORT,
                                new BigDecimal("62.5"),
                                List.of(new Ground.OverduePoint(
                                        UUID.randomUUID(), "完成整治任务", LocalDate.of(2024, 11, 10)))),
                        ground("(4)", "黑臭水体整治", 0, null, null, List.of())),
                10,
                revoked);
    }

    private static Ground ground(
            String ordinal,
            String title,
            int progress,
            @Nullable UUID report,
            @Nullable BigDecimal expected,
            List<Ground.OverduePoint> overdue) {
        return new Ground(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "长江高水平保护提质增效行动方案(2024—2026年)",
                ordinal,
                title,
                "逾期10天,尚有12处未完成。",
                TODAY,
                progress,
                report == null ? "NONE" : "ACCEPTED",
                report,
                expected,
                "RED",
                "有 1 个时限事项逾期 → 红灯",
                overdue);
    }

    private static XWPFDocument read(PrintedOrder order) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(OrderDocument.of(order)));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String start) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph " + start));
    }

    private static String fontOf(XWPFParagraph paragraph) {
        return paragraph.getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia();
    }
}
