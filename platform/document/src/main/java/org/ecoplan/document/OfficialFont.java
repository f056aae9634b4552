package org.ecoplan.document;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** The fonts of official documents: named with one that stands in for it, never embedded. */
enum OfficialFont {
    /** 2号小标宋 */
    TITLE("方正小标宋简体", "宋体"),
    HEADING("黑体", "SimHei"),
    BODY("仿宋_GB2312", "仿宋"),
    PAGE_NUMBER("宋体", "SimSun");

    private final String fontName;
    private final String fallback;

    OfficialFont(String fontName, String fallback) {
        this.fontName = fontName;
        this.fallback = fallback;
    }

    String fontName() {
        return fontName;
    }

    String fallback() {
        return fallback;
    }

    /** @param size in points */
    XWPFRun write(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        set(run);
        return run;
    }

    void set(XWPFRun run) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        set(properties.addNewRFonts());
    }

    void set(CTFonts fonts) {
        fonts.setAscii(fontName);
        fonts.setHAnsi(fontName);
        fonts.setEastAsia(fontName);
    }
}
