package org.ecoplan.task.evidence.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.task.evidence.SampleFiles.cut;
import static org.ecoplan.task.evidence.SampleFiles.docx;
import static org.ecoplan.task.evidence.SampleFiles.joined;
import static org.ecoplan.task.evidence.SampleFiles.jpeg;
import static org.ecoplan.task.evidence.SampleFiles.pdf;
import static org.ecoplan.task.evidence.SampleFiles.png;
import static org.ecoplan.task.evidence.SampleFiles.scene;
import static org.ecoplan.task.evidence.SampleFiles.zip;

import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;

class TypeByContentTest {
    private static final byte[] JPEG = jpeg(scene(64, 48, 1));
    private static final byte[] PNG = png(scene(64, 48, 1));

    @Test
    void theContentSaysWhatAFileIs() {
        assertThat(typeOf("一号口.JPG", JPEG)).isEqualTo("JPEG");
        assertThat(typeOf("a.jpeg", JPEG)).isEqualTo("JPEG");
        assertThat(typeOf("a.png", PNG)).isEqualTo("PNG");
        assertThat(typeOf("a.pdf", pdf("验收意见"))).isEqualTo("PDF");
        assertThat(typeOf("a.docx", docx())).isEqualTo("DOCX");
        assertThat(typeOf("a.mp4", video("isom"))).isEqualTo("MP4");
    }

    @Test
    void whatIsOfNoKindThatIsTakenIsRefused() {
        assertThat(typeOf("a.jpg", "<html>".getBytes(ISO_8859_1))).isEqualTo("EVIDENCE_TYPE_NOT_ALLOWED");
        assertThat(typeOf("a.jpg", "MZ\u0090\0".getBytes(ISO_8859_1))).isEqualTo("EVIDENCE_TYPE_NOT_ALLOWED");
        assertThat(typeOf("a.zip", zip("a.txt"))).isEqualTo("EVIDENCE_TYPE_NOT_ALLOWED");
        assertThat(typeOf("a.mp4", video("heic"))).isEqualTo("EVIDENCE_TYPE_NOT_ALLOWED");
        assertThat(typeOf("a.jpg", new byte[0])).isEqualTo("EVIDENCE_TYPE_NOT_ALLOWED");
    }

    @Test
    void aNameThatLiesIsRefused() {
        assertThat(typeOf("a.pdf", JPEG)).isEqualTo("EVIDENCE_TYPE_MISMATCH");
        assertThat(typeOf("a.jpg.exe", JPEG)).isEqualTo("EVIDENCE_TYPE_MISMATCH");
        assertThat(typeOf("jpg", JPEG)).isEqualTo("EVIDENCE_TYPE_MISMATCH");
    }

    @Test
    void aFileOfTwoKindsIsRefused() {
        assertThat(typeOf("a.jpg", joined(JPEG, zip("a.class")))).isEqualTo("EVIDENCE_POLYGLOT");
        assertThat(typeOf("a.pdf", joined(pdf("x"), zip("a.txt")))).isEqualTo("EVIDENCE_POLYGLOT");
        assertThat(typeOf("a.jpg", joined(cut(JPEG, 0, 20), pdf("x"), cut(JPEG, 20, JPEG.length))))
                .isEqualTo("EVIDENCE_POLYGLOT");
        assertThat(typeOf("a.png", joined(cut(PNG, 0, 33), "<Script>alert(1)".getBytes(ISO_8859_1), PNG)))
                .isEqualTo("EVIDENCE_POLYGLOT");
        assertThat(typeOf("a.pdf", joined("%PDF-1.4 <html><script>".getBytes(ISO_8859_1), pdf("x"))))
                .isEqualTo("EVIDENCE_POLYGLOT");
    }

    @Test
    void aFileThatEndsTooSoonIsRefused() {
        assertThat(typeOf("a.jpg", cut(JPEG, 0, JPEG.length - 2))).isEqualTo("EVIDENCE_BROKEN");
        assertThat(typeOf("a.png", cut(PNG, 0, PNG.length - 4))).isEqualTo("EVIDENCE_BROKEN");
        assertThat(typeOf("a.pdf", cut(pdf("x"), 0, 30))).isEqualTo("EVIDENCE_BROKEN");
        assertThat(typeOf("a.docx", cut(docx(), 0, 100))).isEqualTo("EVIDENCE_BROKEN");
        assertThat(typeOf("a.docx", joined(docx(), new byte[] {1, 2, 3}))).isEqualTo("EVIDENCE_BROKEN");
    }

    @Test
    void aPhotoWithWhatPhonesPutBehindItIsTaken() {
        assertThat(typeOf("a.jpg", joined(JPEG, JPEG, new byte[500]))).isEqualTo("JPEG");
    }

    @Test
    void aPackageIsTheDocumentThatItsNameSaysAndHoldsNoPrograms() {
        List<String> document = List.of("[Content_Types].xml", "word/document.xml");
        assertThat(packageOf(document)).isEqualTo("DOCX");
        assertThat(packageOf(List.of("a.txt"))).isEqualTo("EVIDENCE_TYPE_NOT_ALLOWED");
        assertThat(packageOf(List.of("[Content_Types].xml"))).isEqualTo("EVIDENCE_TYPE_NOT_ALLOWED");
        assertThat(TypeByContent.ofPackage(EvidenceType.DOCX, List.of("[Content_Types].xml", "xl/workbook.xml"))
                        .fold(EvidenceType::name, Refusal::title))
                .isEqualTo("文件内容是 XLSX,与扩展名不符");
        assertThat(packageOf(List.of("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo("EVIDENCE_UNSAFE");
        assertThat(packageOf(List.of("[Content_Types].xml", "word/document.xml", "Main.class")))
                .isEqualTo("EVIDENCE_UNSAFE");
    }

    private static byte[] video(String brand) {
        return joined(new byte[] {0, 0, 0, 24}, ("ftyp" + brand).getBytes(ISO_8859_1), new byte[200]);
    }

    private static String packageOf(List<String> entries) {
        return told(TypeByContent.ofPackage(EvidenceType.DOCX, entries));
    }

    private static String typeOf(String name, byte[] content) {
        return told(TypeByContent.of(new FileName(name), new FileEnds(head(content), tail(content), content.length)));
    }

    private static byte[] head(byte[] content) {
        return cut(content, 0, Math.min(content.length, FileEnds.HEAD));
    }

    private static byte[] tail(byte[] content) {
        return cut(content, Math.max(0, content.length - FileEnds.TAIL), content.length);
    }

    private static String told(Outcome<EvidenceType> outcome) {
        return outcome.fold(EvidenceType::name, Refusal::code);
    }
}
