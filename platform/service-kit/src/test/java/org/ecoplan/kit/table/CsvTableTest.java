package org.ecoplan.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    private static final Columns COLUMNS =
            Columns.of(Column.required("code", "代码"), Column.required("name", "名称"), Column.optional("note", "备注"));

    /** Case A12: the byte order mark belongs to no heading. */
    @Test
    void readsWhatSpreadsheetsWriteInEitherEncoding() {
        String text = "名称,代码\r\n\"城东,区\",1\r\n\r\n , \r\n城西区,2\r\n";
        byte[] withMark = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);

        for (byte[] file :
                List.of(withMark, text.getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("GB18030")))) {
            List<TableRow> rows = read(file);
            assertThat(rows).extracting(row -> row.get("code")).containsExactly("1", "2");
            assertThat(rows).extracting(row -> row.get("name")).containsExactly("城东,区", "城西区");
            assertThat(rows).extracting(row -> row.get("note")).containsOnly("");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY_FILE",
                "代码,名称 | NO_ROWS",
                "代码,姓名#1,2 | UNKNOWN_COLUMN",
                "代码,代码,名称#1,2,3 | UNKNOWN_COLUMN",
                "代码,备注#1,2 | COLUMN_MISSING",
                "代码,名称#1,2,3 | TOO_MANY_CELLS",
                "代码,名称#1,\"2 | MALFORMED_CSV",
                "代码,名称#1,2#1,2#1,2#1,2 | TOO_MANY_ROWS",
            })
    void refusesWhatIsNoSuchTable(String lines, String code) {
        byte[] file = lines.replace("#", "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(code(file)).isEqualTo(code);
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(code(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF})).isEqualTo("UNKNOWN_ENCODING");
    }

    private static List<TableRow> read(byte[] file) {
        return ((Outcome.Done<List<TableRow>>) CsvTable.read(file, COLUMNS, 3)).result();
    }

    private static String code(byte[] file) {
        return ((Outcome.Refused<List<TableRow>>) CsvTable.read(file, COLUMNS, 3))
                .refusal()
                .code();
    }
}
