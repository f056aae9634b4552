package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.junit.jupiter.api.Test;

class PdfSourceTest {
    private final SourceReader reader = new SourceReader();

    @Test
    void joinsPrintedLinesToParagraphs() {
        // Given
        PdfFile file = new PdfFile()
                .page()
                .text(200, 80, 22, "行动方案")
                .text(112, 120, 16, "一、主要任务")
                .text(112, 148, 16, "(一)入河排污口溯源整治行动。加快整治,二〇二四")
                .text(80, 176, 16, "年底前完成百分之七十的整治任务,分年度推进,基本完")
                .text(80, 204, 16, "成全部任务。")
                .text(112, 232, 16, "责任单位:市生态环境局");

        // Then
        assertThat(text(file))
                .isEqualTo("行动方案\n一、主要任务\n(一)入河排污口溯源整治行动。加快整治,二〇二四年底前完成百分之七十的整治任务,分年度推进,基本完成全部任务。\n责任单位:市生态环境局\n");
    }

    @Test
    void joinsAParagraphOverAPageAndDropsPageNumbersAndHeaders() {
        // Given
        PdfFile file = new PdfFile();
        for (String chapter : new String[] {"甲", "乙", "丙"}) {
            file.page()
                    .text(80, 40, 10, "市人民政府公报")
                    .text(80, 80, 16, chapter + "首的字一直写到这一行的最右边为止没有停")
                    .text(80, 108, 16, chapter + "间的字一直写到这一行的最右边为止没有停")
                    .text(80, 136, 16, chapter + "末的字一直写到这一行的最右边为止没有停")
                    .text(80, 164, 16, chapter + "尾的字一直写到这一行的最右边为止没有停")
                    .text(280, 800, 12, "— " + (chapter.charAt(0) % 10) + " —");
        }

        // Then
        assertThat(text(file))
                .startsWith("甲首的字")
                .hasLineCount(1)
                .doesNotContain("公报", "—")
                .endsWith("没有停\n");
    }

    @Test
    void keepsTheHeadOfATableThatReturnsOnEveryPageOnce() {
        // Given
        PdfFile file = new PdfFile();
        for (String county : new String[] {"曾都区", "随县", "广水市"}) {
            file.page().text(80, 80, 12, "县区").text(200, 80, 12, "优良天数");
            for (int row = 1; row <= 4; row++) {
                file.text(80, 80 + 20 * row, 12, county + "甲乙丙丁".charAt(row - 1))
                        .text(200, 80 + 20 * row, 12, "300");
            }
        }

        // Then
        assertThat(text(file)).startsWith("县区\t优良天数\n曾都区甲\t300\n").hasLineCount(13);
    }

    @Test
    void partsColumnsThatStandFarApart() {
        // Given
        PdfFile file = new PdfFile()
                .page()
                .text(80, 80, 12, "曾都区")
                .text(200, 80, 12, "优良天数")
                .text(320, 80, 12, "300天")
                .text(80, 100, 12, "随县")
                .text(200, 100, 12, "优良天数")
                .text(320, 100, 12, "310天");

        // Then
        assertThat(text(file)).isEqualTo("曾都区\t优良天数\t300天\n随县\t优良天数\t310天\n");
    }

    @Test
    void closesTheBlanksOfLetterSpacedLines() {
        // Given
        PdfFile file =
                new PdfFile().page().text(80, 80, 16, "关 于 印 发 行 动 方 案 的 通 知").text(80, 120, 16, "各区人民政府 各部门");

        // Then
        assertThat(text(file)).isEqualTo("关于印发行动方案的通知\n各区人民政府 各部门\n");
    }

    @Test
    void leavesOutAWaterMarkAcrossThePage() {
        // Given
        PdfFile file = new PdfFile()
                .page()
                .text(80, 80, 16, "一、主要任务")
                .content("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <5185 90E8> Tj ET".replace("5185 90E8", "518590E8"));

        // Then
        assertThat(text(file)).isEqualTo("一、主要任务\n");
    }

    @Test
    void readsAFileWithoutItsFontTheSameWhateverFontsAMachineHas() {
        // Given
        PdfFile file = new PdfFile().withoutFontDescriptor().page().text(80, 80, 16, "一、主要任务");
        FontMapper before = FontMappers.instance();
        FontMappers.set(new FontsOfAMachine());

        // Then
        try {
            assertThat(text(file)).isEqualTo("一、主要任务\n");
        } finally {
            FontMappers.set(before);
        }
    }

    @Test
    void readsLatinTextWithoutItsFontTheSameWhateverFontsAMachineHas() {
        // Given
        byte[] plain = new PdfFile().page().text(80, 80, 16, "PM2.5").bytes();
        FontMapper before = FontMappers.instance();
        FontMappers.set(new FontsOfAMachine());

        // Then
        try {
            assertThat(text(plain)).isEqualTo("PM2.5\n");
        } finally {
            FontMappers.set(before);
        }
    }

    @Test
    void saysThatAScannedFileHasNoTextLayer() {
        // When
        SourceReading.Refused refused = refuse(PdfFile.scanned());

        // Then
        assertThat(refused.code()).isEqualTo("NO_TEXT_LAYER");
        assertThat(refused.title()).contains("扫描");
        assertThat(refused.place()).isEqualTo("1 页");
    }

    @Test
    void refusesAFileThatOpensOnlyWithAPassword() throws IOException {
        // Then
        assertThat(refuse(protectedBy("geheim", new AccessPermission())).code()).isEqualTo("ENCRYPTED");
    }

    @Test
    void refusesAFileWhoseTextMustNotBeTaken() throws IOException {
        // Given
        AccessPermission rights = new AccessPermission();
        rights.setCanExtractContent(false);

        // Then
        assertThat(refuse(protectedBy("", rights)).place()).isEqualTo("禁止提取文字");
    }

    @Test
    void readsAFileThatIsOnlyProtectedAgainstPrinting() throws IOException {
        // Given
        AccessPermission rights = new AccessPermission();
        rights.setCanPrint(false);

        // Then
        assertThat(text(protectedBy("", rights))).isEqualTo("一、主要任务\n");
    }

    /** 装有字体的机器: the library falls over a font that it finds there. */
    private static final class FontsOfAMachine implements FontMapper {
        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
            throw new IllegalStateException("asked the machine for " + name);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
            throw new IllegalStateException("asked the machine for " + name);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo characters) {
            throw new IllegalStateException("asked the machine for " + name);
        }
    }

    private static byte[] protectedBy(String password, AccessPermission rights) throws IOException {
        byte[] plain = new PdfFile().page().text(80, 80, 16, "一、主要任务").bytes();
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument file = Loader.loadPDF(plain)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, rights);
            policy.setEncryptionKeyLength(128);
            file.protect(policy);
            file.save(locked);
        }
        return locked.toByteArray();
    }

    private SourceReading.Refused refuse(byte[] content) {
        return (SourceReading.Refused) reader.read("plan.pdf", content);
    }

    private String text(PdfFile file) {
        return text(file.bytes());
    }

    private String text(byte[] content) {
        SourceReading reading = reader.read("plan.pdf", content);
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        DocumentText document = ((SourceReading.Read) reading).document();
        assertThat(document.format()).isEqualTo(SourceFormat.PDF);
        return document.text();
    }
}
