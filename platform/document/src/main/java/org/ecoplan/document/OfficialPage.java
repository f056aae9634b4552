package org.ecoplan.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * The page of GB/T 9704-2012: A4, text block 156 by 225 mm, 37 mm from the top and 28 mm from the left, page number outside
 * (单页居右、双页居左).
 */
final class OfficialPage {
    private static final int PAGE_NUMBER_SIZE = 14;
    /** Millimetres from the edge of the page. */
    private static final int HEADER = 15;

    private static final int FOOTER = 25;
    private static final String FONT_TABLE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final double TWIPS_A_MILLIMETRE = 1440 / 25.4;

    /** 版心宽 156 mm */
    static final BigInteger TEXT_WIDTH = twips(156);

    private OfficialPage() {}

    /** Fonts, language and size that hold where a paragraph says nothing. */
    static void prepare(XWPFDocument document) {
        document.setEvenAndOddHeadings(true);
        XWPFStyles styles = document.createStyles();
        styles.setEastAsia("zh-CN");
        CTFonts fonts = CTFonts.Factory.newInstance();
        OfficialFont.BODY.set(fonts);
        styles.setDefaultFonts(fonts);
        declareFonts(document);
    }

    /** Ends the numbered pages (正文、附件) at the paragraph. */
    static void endNumbered(XWPFDocument document, XWPFParagraph last) {
        CTSectPr section = OfficialText.propertiesOf(last).addNewSectPr();
        number(new XWPFHeaderFooterPolicy(document, section), FOOTER);
        layOut(section, HEADER, FOOTER);
    }

    /** The page of the imprint (版记): an even one, without a number as is what stands empty before it. */
    static void endWithImprint(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        XWPFHeaderFooterPolicy footers = new XWPFHeaderFooterPolicy(document, section);
        footers.createFooter(STHdrFtr.DEFAULT);
        footers.createFooter(STHdrFtr.EVEN);
        section.addNewType().setVal(STSectionMark.EVEN_PAGE);
        layOut(section, HEADER, FOOTER);
    }

    /**
     * @param header millimetres from the edge of the page
     * @param footer likewise
     */
    static void layOut(CTSectPr section, int header, int footer) {
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twips(37));
        margin.setLeft(twips(28));
        margin.setRight(twips(26));
        margin.setBottom(twips(35));
        margin.setHeader(twips(header));
        margin.setFooter(twips(footer));
        margin.setGutter(BigInteger.ZERO);
    }

    /**
     * 单页码居右，双页码居左, {@value #FOOTER} mm above the edge of the page.
     *
     * @param footer millimetres from the edge at which the footer of the section ends
     */
    static void number(XWPFHeaderFooterPolicy footers, int footer) {
        number(footers.createFooter(STHdrFtr.DEFAULT), ParagraphAlignment.RIGHT, FOOTER - footer);
        number(footers.createFooter(STHdrFtr.EVEN), ParagraphAlignment.LEFT, FOOTER - footer);
    }

    /** — 1 —, one character from the outer edge */
    private static void number(XWPFFooter footer, ParagraphAlignment alignment, int above) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(alignment);
        if (above > 0) {
            paragraph.setSpacingAfter(twips(above).intValue());
        }
        if (alignment == ParagraphAlignment.RIGHT) {
            OfficialText.indentRight(paragraph, 1, PAGE_NUMBER_SIZE);
        } else {
            OfficialText.indentLeft(paragraph, 1, PAGE_NUMBER_SIZE);
        }
        OfficialFont.PAGE_NUMBER.write(paragraph, "— ", PAGE_NUMBER_SIZE);
        field(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        field(paragraph).getCTR().addNewInstrText().setStringValue(" PAGE ");
        field(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        OfficialFont.PAGE_NUMBER.write(paragraph, " —", PAGE_NUMBER_SIZE);
    }

    private static XWPFRun field(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(PAGE_NUMBER_SIZE);
        OfficialFont.PAGE_NUMBER.set(run);
        return run;
    }

    /** Names for each font the one that stands in where it is not installed. */
    private static void declareFonts(XWPFDocument document) {
        StringBuilder fonts = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (OfficialFont font : OfficialFont.values()) {
            fonts.append("<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>"
                    .formatted(font.fontName(), font.fallback()));
        }
        fonts.append("</w:fonts>");
        try {
            PackagePart part = document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/fontTable.xml"),
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write(fonts.toString().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, FONT_TABLE);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_A_MILLIMETRE));
    }
}
