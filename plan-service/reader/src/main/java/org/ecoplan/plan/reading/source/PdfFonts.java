package org.ecoplan.plan.reading.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * PDF 字体: the stand-in for every font that a file names and does not hold. It is always the one that the library brings
 * along: text is taken without outlines, and what is read must not depend on the fonts of a machine.
 */
final class PdfFonts implements FontMapper {
    private static final String BUNDLED = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final PdfFonts ONLY_BUNDLED = new PdfFonts();

    private final TrueTypeFont bundled;

    private PdfFonts() {
        try (InputStream font = Objects.requireNonNull(FontMapper.class.getResourceAsStream(BUNDLED), BUNDLED)) {
            bundled = new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The library asks one mapper for all files; nothing else in this process may choose another. */
    static void useOnlyBundled() {
        FontMappers.set(ONLY_BUNDLED);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(bundled, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(bundled, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, bundled, true);
    }
}
