package org.ecoplan.plan.reading.source;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF 来源: the text layer of a PDF file, with its printed lines joined to paragraphs again. */
final class PdfSource {
    private PdfSource() {}

    /** 文字层: the text and what the reviewer should know about it. */
    record TextLayer(String text, List<String> warnings) {}

    static TextLayer read(byte[] content, ReadingBudget budget) {
        PdfFonts.useOnlyBundled();
        PdfStreams streams = new PdfStreams(budget);
        streams.checkIndexes(content);
        try (PDDocument file = Loader.loadPDF(new TimedBytes(content, budget))) {
            if (!file.getCurrentAccessPermission().canExtractContent()) {
                throw ReadingStopped.because(RefusalReason.ENCRYPTED, "禁止提取文字");
            }
            streams.check(file);
            return textLayerOf(file, budget);
        } catch (InvalidPasswordException locked) {
            throw ReadingStopped.because(RefusalReason.ENCRYPTED, "打开密码");
        } catch (ReadingStopped stopped) {
            throw stopped;
        } catch (IOException | RuntimeException broken) {
            throw ReadingStopped.because(RefusalReason.BROKEN_FILE, "PDF 结构");
        }
    }

    private static TextLayer textLayerOf(PDDocument file, ReadingBudget budget) throws IOException {
        PdfGlyphs glyphs = new PdfGlyphs(budget);
        glyphs.readFrom(file);
        if (glyphs.pages() == 0) {
            throw ReadingStopped.because(RefusalReason.BROKEN_FILE, "没有页面");
        }
        if (glyphs.isMostlyScanned()) {
            throw ReadingStopped.because(RefusalReason.NO_TEXT_LAYER, glyphs.pages() + " 页");
        }
        List<PdfLine> body = PdfFurniture.dropFrom(glyphs.lines());
        return new TextLayer(PdfParagraphs.join(body), glyphs.warnings());
    }
}
