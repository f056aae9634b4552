package org.ecoplan.plan.reading.source;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Word 样式: the styles part of a Word file, as far as it numbers paragraphs or marks a table of contents. */
final class WordStyles implements WordXml.Listener {
    private static final int LONGEST_CHAIN = 50;
    private static final Pattern CONTENTS = Pattern.compile("(?i)(toc ?(\\d|heading)|目录 ?\\d?)");

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style open;
    private String standard = "";

    @Override
    public void open(WordXml.Tag tag) {
        if (tag.name().equals("style")) {
            openStyle(tag);
        } else if (open != null) {
            switch (tag.name()) {
                case "name" -> open.name = tag.value();
                case "basedOn" -> open.basedOn = tag.value();
                case "numId" -> open.list = tag.number("val", 0);
                case "ilvl" -> open.level = tag.number("val", 0);
                default -> {}
            }
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("style")) {
            open = null;
        }
    }

    /** The style of a paragraph that names none. */
    String standard() {
        return standard;
    }

    boolean isContents(String style) {
        Style known = styles.get(style);
        return known != null && CONTENTS.matcher(known.name).matches();
    }

    /** The list a style or one of those it is based on puts its paragraphs into, or null. */
    @Nullable
    Integer listOf(String style) {
        return inherited(style, each -> each.list);
    }

    @Nullable
    Integer levelOf(String style) {
        return inherited(style, each -> each.level);
    }

    private @Nullable Integer inherited(String style, Function<Style, @Nullable Integer> property) {
        Style at = styles.get(style);
        for (int step = 0; at != null && step < LONGEST_CHAIN; step++) {
            Integer value = property.apply(at);
            if (value != null) {
                return value;
            }
            at = styles.get(at.basedOn);
        }
        return null;
    }

    private void openStyle(WordXml.Tag tag) {
        String id = String.valueOf(tag.attribute("styleId"));
        open = new Style();
        styles.put(id, open);
        if ("paragraph".equals(tag.attribute("type")) && tag.number("default", 0) == 1) {
            standard = id;
        }
    }

    private static final class Style {
        private String name = "";
        private String basedOn = "";
        private @Nullable Integer list;
        private @Nullable Integer level;
    }
}
