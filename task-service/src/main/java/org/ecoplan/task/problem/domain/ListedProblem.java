package org.ecoplan.task.problem.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a superior's list of rectification has it (督察整改清单): 问题、整改目标、整改措施、整改时限、责任单位、验收单位.
 *
 * @param item its number on the list
 * @param unit as the list names it
 */
public record ListedProblem(
        String item,
        String description,
        @Nullable String goal,
        List<String> measures,
        LocalDate deadline,
        String unit,
        @Nullable String acceptor,
        @Nullable String place,
        Severity severity) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MEASURE = 500;
    private static final int MOST_MEASURES = 50;
    private static final String CUT = "…";

    /** The longest text of a column, in characters. */
    private static final Map<String, Integer> LONGEST =
            Map.of("item", 40, "problem", 4_000, "goal", 1_500, "unit", 200, "acceptor", 200, "place", 200);

    private static final List<String> NEEDED = List.of("item", "problem", "measures", "deadline", "unit");

    /** The cells of a row, by the key of their column; empty where the cell is. */
    @FunctionalInterface
    public interface Cells {
        String get(String column);
    }

    /** The row, or what of it cannot be read, with the column as its place. */
    public static Outcome<ListedProblem> read(Cells cells) {
        for (String column : NEEDED) {
            if (cells.get(column).isEmpty()) {
                return refused("CELL_MISSING", "必填", column);
            }
        }
        Optional<String> tooLong = LONGEST.keySet().stream()
                .filter(column -> cells.get(column).length() > LONGEST.getOrDefault(column, 0))
                .sorted()
                .findFirst();
        if (tooLong.isPresent()) {
            return refused("CELL_TOO_LONG", "最长 %d 个字符".formatted(LONGEST.get(tooLong.get())), tooLong.get());
        }
        List<String> measures = measures(cells.get("measures"));
        if (measures.isEmpty()
                || measures.size() > MOST_MEASURES
                || measures.stream().anyMatch(measure -> measure.length() > LONGEST_MEASURE)) {
            return refused(
                    "BAD_MEASURES",
                    "整改措施以换行或分号分项,最多 %d 项,每项最长 %d 个字符".formatted(MOST_MEASURES, LONGEST_MEASURE),
                    "measures");
        }
        Optional<LocalDate> deadline = PrintedDay.read(cells.get("deadline"));
        if (deadline.isEmpty()) {
            return refused("BAD_DATE", "整改时限须为日期,如 2025-06-30、2025年6月30日、2025年6月底前、2025年底前", "deadline");
        }
        Optional<Severity> severity = severity(cells.get("severity"));
        return severity.isEmpty()
                ? refused("BAD_SEVERITY", "严重程度须为一般、较大或重大,可空(一般)", "severity")
                : Outcome.done(new ListedProblem(
                        cells.get("item"),
                        cells.get("problem"),
                        orNull(cells.get("goal")),
                        measures,
                        deadline.get(),
                        cells.get("unit"),
                        orNull(cells.get("acceptor")),
                        orNull(cells.get("place")),
                        severity.get()));
    }

    private static List<String> measures(String text) {
        return Arrays.stream(text.split("[\r\n;\uFF1B]+"))
                .map(String::strip)
                .filter(measure -> !measure.isEmpty())
                .toList();
    }

    private static Optional<Severity> severity(String text) {
        return text.isEmpty()
                ? Optional.of(Severity.GENERAL)
                : Arrays.stream(Severity.values())
                        .filter(one -> one.title().equals(text) || one.name().equals(text))
                        .findFirst();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> Outcome<T> refused(String code, String title, String column) {
        return Outcome.refused(Refusal.invalid(code, title, "/" + column));
    }

    /** The first words of the problem, cut visibly. */
    public String title() {
        String line = description.lines().findFirst().orElse(description).strip();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int end = LONGEST_TITLE - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** Who puts it right, as the list says. */
    public Rectification rectification(String unitCode) {
        return new Rectification(
                unitCode,
                measures.stream()
                        .map(measure -> new Rectification.Measure(measure, deadline))
                        .toList(),
                deadline);
    }
}
