package org.ecoplan.plan.reading.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a PDF file by hand. Its font is the Adobe Song that every reader knows by name, with the
 * predefined map UniGB-UCS2-H: no font is embedded or needed.
 */
public final class PdfFile {
    private static final int FIXED_OBJECTS = 5;

    private final List<StringBuilder> pages = new ArrayList<>();
    private String descriptor = " /FontDescriptor 5 0 R";

    /** Begins a new page of 595 × 842 points. */
    public PdfFile page() {
        pages.add(new StringBuilder());
        return this;
    }

    /** Sets a text with its left edge and base line at a place, from the upper left corner of the page. */
    public PdfFile text(float x, float y, float size, String text) {
        content(String.format(Locale.ROOT, "BT /F1 %.1f Tf %.1f %.1f Td <%s> Tj ET", size, x, 842 - y, hex(text)));
        return this;
    }

    /** Its font is named only, without a word on how it looks: who has it installed would take it from there. */
    public PdfFile withoutFontDescriptor() {
        descriptor = "";
        return this;
    }

    PdfFile content(String operators) {
        pages.get(pages.size() - 1).append(operators).append('\n');
        return this;
    }

    public byte[] bytes() {
        Objects objects = new Objects();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            kids.append(FIXED_OBJECTS + 1 + 2 * page).append(" 0 R ");
        }
        objects.add("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
        objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [4 0 R] >>");
        objects.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000" + descriptor
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>");
        objects.add("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880]"
                + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        for (int page = 0; page < pages.size(); page++) {
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
                    + (FIXED_OBJECTS + 2 + 2 * page) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            objects.addStream("", pages.get(page).toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        return objects.bytes();
    }

    /** A page that is a picture and nothing else. */
    static byte[] scanned() {
        return new Objects()
                .add("<< /Type /Catalog /Pages 2 0 R >>")
                .add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>")
                .add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                        + " /Resources << /XObject << /I 4 0 R >> >> >>")
                .addStream(
                        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                        new byte[1])
                .addStream("", "q 595 0 0 842 0 0 cm /I Do Q".getBytes(StandardCharsets.ISO_8859_1))
                .bytes();
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(each -> hex.append(String.format("%04X", each)));
        return hex.toString();
    }

    /** The numbered objects of a file, with the table that says where each begins. */
    static final class Objects {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<Integer> offsets = new ArrayList<>();

        Objects() {
            write("%PDF-1.5\n");
        }

        Objects add(String object) {
            return begin().write(object).write("\nendobj\n");
        }

        Objects addStream(String entries, byte[] content) {
            begin().write("<< " + entries + " /Length " + content.length + " >>\nstream\n");
            bytes.writeBytes(content);
            return write("\nendstream\nendobj\n");
        }

        byte[] bytes() {
            int table = bytes.size();
            write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
            offsets.forEach(offset -> write(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
            write("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
            return bytes.toByteArray();
        }

        private Objects begin() {
            offsets.add(bytes.size());
            return write(offsets.size() + " 0 obj\n");
        }

        private Objects write(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }
    }
}
