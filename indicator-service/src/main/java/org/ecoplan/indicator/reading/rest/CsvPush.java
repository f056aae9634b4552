package org.ecoplan.indicator.reading.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.indicator.reading.application.TakingReadings.Push;
import org.ecoplan.indicator.reading.domain.PushedRow;
import org.ecoplan.indicator.reading.domain.RowVerdict;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.table.Column;
import org.ecoplan.kit.table.Columns;
import org.ecoplan.kit.table.CsvTable;
import org.ecoplan.kit.table.TableRow;

/**
 * Reads a push from a CSV file with the columns 序列, 观测时间, 监测值 and perhaps 数据标记, 更正. A row that is no reading
 * gets a verdict of its own. A time without an offset is China's, as spreadsheets write it.
 */
final class CsvPush {
    private static final Columns COLUMNS = Columns.of(
            Column.required("series", "序列"),
            Column.required("observedAt", "观测时间"),
            Column.required("value", "监测值"),
            Column.optional("flag", "数据标记"),
            Column.optional("correction", "更正"));
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu[-][/]M[-][/]d[' ']['T']H:mm[:ss]")
            .withResolverStyle(ResolverStyle.STRICT);

    private CsvPush() {}

    /** Refuses what is no such table; the push has no key yet. */
    static Outcome<Push> read(byte[] file) {
        return CsvTable.readEachRow(file, COLUMNS, PushReader.MOST_ROWS).map(CsvPush::read);
    }

    private static Push read(List<TableRow> table) {
        List<PushedRow> rows = new ArrayList<>();
        List<RowVerdict> unreadable = new ArrayList<>();
        for (int place = 0; place < table.size(); place++) {
            TableRow row = table.get(place);
            ReadRow read = row.tooLong() ? new ReadRow(null, Reason.TOO_MANY_CELLS) : ReadRow.of(place, nodeOf(row));
            if (read.reason() == null) {
                rows.add(read.pushed());
            } else {
                unreadable.add(RowVerdict.refused(place, read.reason()));
            }
        }
        return new Push(rows, unreadable, null);
    }

    /** The row as it would stand in a JSON push. */
    private static ObjectNode nodeOf(TableRow row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("series", row.get("series"));
        node.put("observedAt", timeOf(row.get("observedAt")));
        String value = row.get("value");
        if (NUMBER.matcher(value).matches()) {
            node.put("value", new BigDecimal(value));
        } else if (!value.isEmpty()) {
            node.put("value", value);
        }
        if (!row.get("flag").isEmpty()) {
            node.put("flag", row.get("flag"));
        }
        switch (row.get("correction")) {
            case "", "否" -> node.put("correction", false);
            case "是" -> node.put("correction", true);
            default -> node.put("correction", row.get("correction"));
        }
        return node;
    }

    private static String timeOf(String cell) {
        try {
            return LocalDateTime.parse(cell, LOCAL)
                    .atZone(ChinaTime.ZONE)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException hasAnOffset) {
            return cell;
        }
    }
}
