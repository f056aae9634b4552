package org.ecoplan.kit.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * A CSV file as offices make them (RFC 4180): UTF-8 with or without a byte order mark, or GB18030, as spreadsheets write it
 * in China; the first row names the columns, in Chinese or English, in any order.
 */
public final class CsvTable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private CsvTable() {}

    /** A file to be filled in: the heading alone, with the mark by which spreadsheets know UTF-8. */
    public static String template(Columns columns) {
        return BYTE_ORDER_MARK + String.join(",", columns.headings()) + "\r\n";
    }

    /** The rows below the heading, or why the file is no such table. */
    public static Outcome<List<TableRow>> read(byte[] file, Columns columns, int mostRows) {
        return lines(file, mostRows).flatMap(columns::rows);
    }

    /** The same where each row is judged by itself ({@link Columns#eachRow}). */
    public static Outcome<List<TableRow>> readEachRow(byte[] file, Columns columns, int mostRows) {
        return lines(file, mostRows).flatMap(columns::eachRow);
    }

    private static Outcome<List<List<String>>> lines(byte[] file, int mostRows) {
        Optional<String> text = decode(file);
        if (text.isEmpty()) {
            return refused("UNKNOWN_ENCODING", "文字编码无法识别,请用 UTF-8 或 GB18030");
        }
        List<List<String>> lines = new ArrayList<>();
        try (MappingIterator<String[]> cells = CSV.readerFor(String[].class).readValues(text.get())) {
            while (cells.hasNext()) {
                lines.add(Arrays.asList(cells.next()));
                if (lines.size() > mostRows + 1) {
                    return refused("TOO_MANY_ROWS", "文件超过 " + mostRows + " 行");
                }
            }
        } catch (IOException | RuntimeException broken) {
            return refused(
                    "MALFORMED_CSV", lines.isEmpty() ? "表头不是合法的 CSV" : "第 " + lines.size() + " 行(不含表头)不是合法的 CSV");
        }
        return Outcome.done(lines);
    }

    private static Optional<String> decode(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static <T> Outcome<T> refused(String code, String title) {
        return Outcome.refused(Refusal.invalid(code, title, ""));
    }
}
