package org.ecoplan.plan.reading.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * PDF 数据流: unpacks the streams of a PDF into nothing, to see that they stay within the limits before
 * the library unpacks them into memory. Pictures are not looked at: reading text never unpacks them.
 */
final class PdfStreams {
    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_DICTIONARY = 1_000;
    private static final Set<COSName> PACKINGS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION);

    private final ReadingBudget budget;

    PdfStreams(ReadingBudget budget) {
        this.budget = budget;
    }

    /** The object and reference streams, which the library unpacks while it opens the file. */
    void checkIndexes(byte[] content) {
        for (int at = find(content, 0); at >= 0; at = find(content, at + KEYWORD.length)) {
            int from = Math.max(0, at - LONGEST_DICTIONARY);
            String before = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
            String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
            if (dictionary.contains("ObjStm") || dictionary.contains("XRef") || dictionary.contains("#")) {
                inflate(content, at + KEYWORD.length);
            }
        }
    }

    /** All other streams of an opened file. */
    void check(PDDocument file) {
        for (COSObjectKey key : List.copyOf(file.getDocument().getXrefTable().keySet())) {
            budget.checkTime();
            COSBase object = file.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                unpack(stream);
            }
        }
    }

    private void unpack(COSStream stream) {
        List<COSName> filters = filtersOf(stream);
        if (filters.isEmpty() || !PACKINGS.containsAll(filters)) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream packed = raw;
            for (int at = 0; at < filters.size() - 1; at++) {
                ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
                unpack(stream, filters.get(at), at, packed, new Doubled(unpacked, budget));
                packed = new ByteArrayInputStream(unpacked.toByteArray());
            }
            unpack(stream, filters.get(filters.size() - 1), filters.size() - 1, packed, budget.countingUnpacked("数据流"));
        } catch (IOException broken) {
            // the library reads on where one stream is broken, and so does this
        }
    }

    private static void unpack(COSStream stream, COSName filter, int index, InputStream packed, OutputStream target)
            throws IOException {
        FilterFactory.INSTANCE.getFilter(filter).decode(packed, target, stream, index);
    }

    private static List<COSName> filtersOf(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) {
            return List.of(one);
        }
        return filters instanceof COSArray several
                ? StreamSupport.stream(several.spliterator(), false)
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .distinct()
                        .toList()
                : List.of();
    }

    private void inflate(byte[] content, int keywordEnd) {
        int start = keywordEnd;
        while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        Inflater inflater = new Inflater();
        byte[] page = new byte[1 << 14];
        try {
            inflater.setInput(content, start, content.length - start);
            for (int count = inflater.inflate(page); count > 0; count = inflater.inflate(page)) {
                budget.spendUnpacked(count, "对象流");
            }
        } catch (DataFormatException notPackedThisWay) {
            // the stream is packed another way or broken; the library will say so
        } finally {
            inflater.end();
        }
    }

    private static int find(byte[] content, int from) {
        for (int at = from; at <= content.length - KEYWORD.length; at++) {
            if (content[at] == 's' && matches(content, at) && (at == 0 || content[at - 1] != 'd')) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] content, int at) {
        for (int each = 0; each < KEYWORD.length; each++) {
            if (content[at + each] != KEYWORD[each]) {
                return false;
            }
        }
        return true;
    }

    /** Keeps what it counts, for the next filter of a chain. */
    private static final class Doubled extends OutputStream {
        private final OutputStream kept;
        private final OutputStream counted;

        Doubled(OutputStream kept, ReadingBudget budget) {
            this.kept = kept;
            this.counted = budget.countingUnpacked("数据流");
        }

        @Override
        public void write(int single) throws IOException {
            counted.write(single);
            kept.write(single);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            counted.write(source, offset, length);
            kept.write(source, offset, length);
        }
    }
}
