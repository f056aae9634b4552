package org.ecoplan.plan.reading.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Word 编号: the numbering part of a Word file, and the counters of its lists while the body is read from
 * top to bottom (ISO/IEC 29500-1, 17.9).
 */
final class WordNumbering implements WordXml.Listener {
    private static final int LEVELS = 9;

    private final WordStyles styles;
    private final Map<Integer, Definition> definitions = new HashMap<>();
    private final Map<Integer, ListUse> lists = new HashMap<>();
    private @Nullable Definition definition;
    private @Nullable ListUse list;
    private @Nullable WordLevel level;
    private int override;

    WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    @Override
    public void open(WordXml.Tag tag) {
        switch (tag.name()) {
            case "abstractNum" -> {
                definition = new Definition();
                definitions.put(tag.number("abstractNumId", -1), definition);
            }
            case "num" -> {
                list = new ListUse();
                lists.put(tag.number("numId", -1), list);
            }
            case "lvlOverride" -> override = depth(tag);
            case "lvl" -> openLevel(tag);
            default -> take(tag);
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "abstractNum" -> definition = null;
            case "num" -> list = null;
            case "lvl" -> level = null;
            default -> {}
        }
    }

    /** The depth a list gives to the paragraphs of a style that names no depth itself. */
    int levelOfStyle(int listId, String style) {
        Definition known = definitionOf(listId);
        for (int depth = 0; known != null && depth < LEVELS; depth++) {
            if (known.levels[depth] != null
                    && known.levels[depth].paragraphStyle().equals(style)) {
                return depth;
            }
        }
        return 0;
    }

    /** Counts one more paragraph of a list and writes its label; empty where the list does not number. */
    String next(int listId, int depth) {
        ListUse used = lists.get(listId);
        Definition counted = definitionOf(listId);
        if (used == null || counted == null || depth >= LEVELS) {
            return "";
        }
        counted.count(used, depth);
        return counted.write(used, depth);
    }

    private void openLevel(WordXml.Tag tag) {
        level = new WordLevel();
        if (list != null) {
            list.levels[override] = level;
        } else if (definition != null) {
            definition.levels[depth(tag)] = level;
        }
    }

    private void take(WordXml.Tag tag) {
        if (level != null) {
            level.take(tag);
        } else if (list != null && tag.name().equals("abstractNumId")) {
            list.definition = tag.number("val", -1);
        } else if (list != null && tag.name().equals("startOverride")) {
            list.starts.put(override, tag.number("val", 1));
        } else if (definition != null && tag.name().equals("numStyleLink")) {
            definition.styleLink = tag.value();
        }
    }

    private static int depth(WordXml.Tag tag) {
        return Math.min(tag.number("ilvl", 0), LEVELS - 1);
    }

    /** A definition may only point to a style, whose list then holds the real one. */
    private @Nullable Definition definitionOf(int listId) {
        ListUse used = lists.get(listId);
        Definition known = used == null ? null : definitions.get(used.definition);
        if (known == null || known.styleLink.isEmpty()) {
            return known;
        }
        Integer linked = styles.listOf(known.styleLink);
        ListUse target = linked == null ? null : lists.get(linked);
        return target == null ? known : definitions.get(target.definition);
    }

    /** 列表使用: one use of a definition, which may change starts and levels. */
    private static final class ListUse {
        private int definition = -1;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Set<Integer> begun = new HashSet<>();
        private final @Nullable WordLevel[] levels = new WordLevel[LEVELS];
    }

    /** 列表定义: the levels and their counters, which all uses share. */
    private static final class Definition {
        private static final WordLevel PLAIN = new WordLevel();

        private final @Nullable WordLevel[] levels = new WordLevel[LEVELS];
        private final int[] counters = new int[LEVELS];
        private final boolean[] running = new boolean[LEVELS];
        private String styleLink = "";

        void count(ListUse used, int depth) {
            Integer ownStart = used.begun.add(depth) ? used.starts.get(depth) : null;
            if (ownStart != null) {
                counters[depth] = ownStart;
            } else {
                counters[depth] = running[depth] ? counters[depth] + 1 : startOf(used, depth);
            }
            running[depth] = true;
            for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
                running[deeper] &= !level(used, deeper).restartsAfter(depth, deeper);
            }
        }

        String write(ListUse used, int depth) {
            WordLevel written = level(used, depth);
            String label = written.pattern();
            for (int at = 0; at <= depth && !label.isEmpty(); at++) {
                NumberStyle style = written.arabicOnly()
                        ? NumberStyle.DECIMAL
                        : level(used, at).style();
                int number = running[at] ? counters[at] : startOf(used, at);
                label = label.replace("%" + (at + 1), style.write(number));
            }
            return label.isBlank() ? "" : label + written.suffix();
        }

        private int startOf(ListUse used, int depth) {
            return used.starts.getOrDefault(depth, level(used, depth).start());
        }

        private WordLevel level(ListUse used, int depth) {
            WordLevel own = used.levels[depth] != null ? used.levels[depth] : levels[depth];
            return own == null ? PLAIN : own;
        }
    }
}
