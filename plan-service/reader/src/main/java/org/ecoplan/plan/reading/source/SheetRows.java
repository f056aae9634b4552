package org.ecoplan.plan.reading.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 工作表: the cells of one sheet and which of them are merged. Rows and columns that are hidden are read like the others. */
final class SheetRows implements WordXml.Listener {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final int WIDEST = 200;

    private final List<String> strings;
    private final CellStyles styles;
    private final ReadingBudget budget;
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    /** For each column the first row of a merged cell and its last. */
    private final Map<Integer, TreeMap<Integer, Integer>> merged = new HashMap<>();

    private final StringBuilder value = new StringBuilder();
    private @Nullable String place;
    private String type = "";
    private int style = -1;
    private boolean inValue;
    private int row;
    private int column;

    SheetRows(List<String> strings, CellStyles styles, ReadingBudget budget) {
        this.strings = strings;
        this.styles = styles;
        this.budget = budget;
    }

    @Override
    public void open(WordXml.Tag tag) {
        switch (tag.name()) {
            case "row" -> {
                row = tag.number("r", row + 1);
                column = 0;
            }
            case "c" -> {
                budget.spendElement("单元格");
                place = tag.attribute("r");
                type = String.valueOf(tag.attribute("t"));
                style = tag.number("s", -1);
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "mergeCell" -> merge(String.valueOf(tag.attribute("ref")));
            default -> {}
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "c" -> take();
            case "v", "t" -> inValue = false;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inValue) {
            value.append(text);
        }
    }

    private void take() {
        Matcher at = PLACE.matcher(String.valueOf(place));
        column = at.matches() ? number(at.group(1)) : column + 1;
        String words = words().strip();
        if (!words.isEmpty() && column <= WIDEST) {
            rows.computeIfAbsent(row, each -> new TreeMap<>()).put(column, words);
        }
    }

    private String words() {
        String printed = value.toString();
        return switch (type) {
            case "s" -> {
                boolean known = printed.matches("\\d{1,8}") && Integer.parseInt(printed) < strings.size();
                yield known ? strings.get(Integer.parseInt(printed)) : "";
            }
            case "str", "inlineStr", "d" -> printed;
            case "b", "e" -> "";
            default -> styles.print(printed, style);
        };
    }

    private void merge(String ref) {
        Matcher range = RANGE.matcher(ref);
        if (range.matches()) {
            budget.spendElement("合并单元格");
            merged.computeIfAbsent(number(range.group(1)), each -> new TreeMap<>())
                    .put(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(4)));
        }
    }

    private static int number(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number;
    }

    /** Rows without words are left out; a cell that is merged over several rows covers those below it. */
    void writeTo(TextFlow flow) {
        int width = rows.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
        boolean inTable = false;
        for (Map.Entry<Integer, TreeMap<Integer, String>> each : rows.entrySet()) {
            TreeMap<Integer, String> cells = each.getValue();
            inTable |= cells.size() > 1;
            if (!inTable) {
                cells.values().forEach(words -> words.lines().forEach(flow::line));
                continue;
            }
            flow.openRow();
            for (int at = 1; at <= width; at++) {
                String words = cells.get(at);
                if (words == null && isCovered(each.getKey(), at)) {
                    flow.coveredCell();
                } else if (words == null) {
                    flow.emptyCells(1);
                } else {
                    flow.openCell();
                    words.lines().forEach(flow::line);
                    flow.closeCell();
                }
            }
            flow.closeRow();
        }
    }

    private boolean isCovered(int at, int cell) {
        Map.Entry<Integer, Integer> above =
                merged.getOrDefault(cell, new TreeMap<>()).lowerEntry(at);
        return above != null
                && at <= above.getValue()
                && rows.getOrDefault(above.getKey(), new TreeMap<>()).containsKey(cell);
    }
}
