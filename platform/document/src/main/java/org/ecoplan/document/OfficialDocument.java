package org.ecoplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * An official document after GB/T 9704-2012 that is being written from its head to its imprint. What is not given, as in a
 * draft, stays empty; the seal and the signature are left to people.
 */
public final class OfficialDocument implements AutoCloseable {
    /** DOCX */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final XWPFDocument document = new XWPFDocument();
    private final OfficialText text = new OfficialText(document);

    public OfficialDocument() {
        OfficialPage.prepare(document);
    }

    /** Where its text is written. */
    public OfficialText text() {
        return text;
    }

    /**
     * 版头: the issuer in red, the number, the red line.
     *
     * @param office 发文机关, empty where it is not given
     * @param documentNumber 发文字号, likewise
     * @param draft whether it says that it is one (送审稿)
     */
    public void head(String office, String documentNumber, boolean draft) {
        OfficialHead.write(text, office, documentNumber, draft);
    }

    /**
     * The head of a letter (信函格式).
     *
     * @param documentNumber 发文字号, empty where it is not given
     * @param draft whether it says that it is one (送审稿)
     */
    public void letterHead(String documentNumber, boolean draft) {
        if (draft) {
            text.flush("（送审稿）", OfficialFont.HEADING);
        }
        OfficialLetter.head(text, documentNumber);
    }

    /**
     * Ends a letter with its copies.
     *
     * @param office 发文机关, which stands in red on its first page
     */
    public void endLetter(String office, List<String> copiesTo) {
        OfficialLetter.imprint(text, copiesTo);
        OfficialLetter.layOut(document, office);
    }

    public void table(List<OfficialTable.Column> columns, List<List<String>> rows) {
        OfficialTable.write(document, columns, rows);
    }

    /** Shares in percent as bars, the first on top, in a chart that a word processor can edit. */
    public void chart(String title, List<OfficialChart.Bar> bars) {
        OfficialChart.write(document, title, bars);
    }

    /**
     * Ends the numbered pages; the imprint (版记) stands at the foot of the last, even page.
     *
     * @param office 印发机关, empty in a draft
     * @param copiesTo 抄送
     * @param printed 印发日期 in words, empty in a draft
     */
    public void endWithImprint(String office, List<String> copiesTo, String printed) {
        OfficialPage.endNumbered(document, text.paragraph(ParagraphAlignment.LEFT));
        OfficialImprint.write(document, office, copiesTo, printed);
        OfficialPage.endWithImprint(document);
    }

    /** 成文日期: 2025年1月9日 */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /**
     * The file.
     *
     * @param title for those who list files
     */
    public byte[] bytes(Instant created, String title) {
        document.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(created)));
        document.getProperties().getCoreProperties().setTitle(title);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
