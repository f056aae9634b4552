package org.ecoplan.plan.reading.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the lines of one plan document as a file of every accepted kind. */
final class PlanFiles {
    private static final int LINES_OF_A_PAGE = 22;
    private static final int CHARACTERS_OF_A_LINE = 26;
    private static final float SIZE = 16;
    private static final List<Level> LEVELS = List.of(
            new Level("chineseCounting", "%1、", Pattern.compile("([一二三四五六七八九十]+)、")),
            new Level("chineseCounting", "(%2)", Pattern.compile("\\(([一二三四五六七八九十]+)\\)")),
            new Level("decimal", "%3.", Pattern.compile("([0-9]{1,2})[.](?![0-9])")));

    private final List<String> lines;

    PlanFiles(List<String> lines) {
        this.lines = lines;
    }

    Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan-utf8.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        files.put("plan-gb18030.txt", String.join("\r\n", lines).getBytes(Charset.forName("GB18030")));
        files.put("plan.html", html());
        files.put("plan-literal.docx", literalWord());
        files.put("plan-numbered.docx", numberedWord());
        files.put("plan.pdf", pdf());
        return files;
    }

    private byte[] html() {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8><title>通知</title></head><body>"
                        + "<nav><a href=/>首页</a></nav><div class=article>");
        lines.forEach(line -> page.append(line.contains("\t") ? tableRow(line) : "<p>" + escape(line) + "</p>\n"));
        return page.append("</div></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String tableRow(String line) {
        return "<table><tr><td>" + escape(line).replace("\t", "</td><td>") + "</td></tr></table>";
    }

    private byte[] literalWord() {
        StringBuilder body = new StringBuilder();
        lines.forEach(line -> body.append(wordLine(line)));
        return WordFile.withBody(body.toString()).bytes();
    }

    private static String wordLine(String line) {
        if (!line.contains("\t")) {
            return WordFile.paragraph(escape(line));
        }
        StringBuilder row = new StringBuilder("<w:tbl><w:tr>");
        for (String cell : line.split("\t")) {
            row.append("<w:tc>").append(WordFile.paragraph(escape(cell))).append("</w:tc>");
        }
        return row.append("</w:tr></w:tbl>").toString();
    }

    /** The ordinals are taken out of the text and left to a list; where one jumps, a new use of the list starts there. */
    private byte[] numberedWord() {
        StringBuilder body = new StringBuilder();
        StringBuilder lists = new StringBuilder();
        List<Integer> counters = new ArrayList<>(List.of(0, 0, 0));
        int list = 1;
        for (String line : lines) {
            int depth = depthOf(line);
            if (depth < 0) {
                body.append(wordLine(line));
                continue;
            }
            Level level = LEVELS.get(depth);
            Matcher ordinal = level.matcher(line);
            int next = counters.get(depth) + 1;
            if (!NumberStyle.ofWord(level.format).write(next).equals(ordinal.group(1))) {
                next = valueOf(level, ordinal.group(1));
                list++;
                lists.append(WordFile.list(
                        list,
                        0,
                        "<w:lvlOverride w:ilvl=\"" + depth + "\"><w:startOverride w:val=\"" + next
                                + "\"/></w:lvlOverride>"));
            }
            counters.set(depth, next);
            for (int deeper = depth + 1; deeper < counters.size(); deeper++) {
                counters.set(deeper, 0);
            }
            body.append(WordFile.numbered(list, depth, escape(line.substring(ordinal.end()))));
        }
        return WordFile.withBody(body.toString())
                .numbering(definition() + WordFile.list(1, 0, "") + lists)
                .bytes();
    }

    private static int depthOf(String line) {
        for (int depth = 0; depth < LEVELS.size(); depth++) {
            if (LEVELS.get(depth).pattern.matcher(line).lookingAt()) {
                return depth;
            }
        }
        return -1;
    }

    private static int valueOf(Level level, String ordinal) {
        for (int value = 1; value < 100; value++) {
            if (NumberStyle.ofWord(level.format).write(value).equals(ordinal)) {
                return value;
            }
        }
        throw new IllegalArgumentException(ordinal);
    }

    private static String definition() {
        StringBuilder levels = new StringBuilder();
        for (int depth = 0; depth < LEVELS.size(); depth++) {
            levels.append(WordFile.level(
                    depth, LEVELS.get(depth).format, LEVELS.get(depth).text, "<w:suff w:val=\"nothing\"/>"));
        }
        return WordFile.definition(0, levels.toString());
    }

    /** Set as official documents are: 16 points, first line of a paragraph indented by two characters. */
    private byte[] pdf() {
        Sheet sheet = new Sheet();
        for (String line : lines) {
            if (line.contains("\t")) {
                sheet.row(line.split("\t"));
            } else {
                sheet.paragraph(line);
            }
        }
        return sheet.finish();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private record Level(String format, String text, Pattern pattern) {
        Matcher matcher(String line) {
            Matcher matcher = pattern.matcher(line);
            matcher.lookingAt();
            return matcher;
        }
    }

    private static final class Sheet {
        private final PdfFile file = new PdfFile();
        private int used = LINES_OF_A_PAGE;
        private int page;

        void paragraph(String text) {
            int indent = 2;
            for (int from = 0; from < text.length(); indent = 0) {
                int to = Math.min(text.length(), from + CHARACTERS_OF_A_LINE - indent);
                put(80 + indent * SIZE, text.substring(from, to));
                from = to;
            }
        }

        void row(String... cells) {
            for (int cell = 0; cell < cells.length; cell++) {
                if (cell == 0) {
                    put(80, cells[cell]);
                } else {
                    file.text(80 + cell * 100, top(), SIZE, cells[cell]);
                }
            }
        }

        byte[] finish() {
            return file.bytes();
        }

        private void put(float left, String text) {
            if (used == LINES_OF_A_PAGE) {
                file.page().text(280, 810, 12, "— " + ++page + " —");
                used = 0;
            }
            used++;
            file.text(left, top(), SIZE, text);
        }

        private float top() {
            return 72 + 30 * used;
        }
    }
}
