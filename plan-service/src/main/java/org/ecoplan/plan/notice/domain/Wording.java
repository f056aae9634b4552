package org.ecoplan.plan.notice.domain;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording of notices as data: texts with places like {@code {plan}}. */
public record Wording(Map<String, String> texts) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    public Wording {
        texts = Map.copyOf(texts);
    }

    public String version() {
        return text("version");
    }

    /** @throws IllegalArgumentException when the wording has no such text, or it names a place that is not given */
    public String text(String key, Map<String, ?> values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the wording has no text " + key);
        }
        return PLACE.matcher(text).replaceAll(place -> {
            Object value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("the text " + key + " names " + place.group(1));
            }
            return Matcher.quoteReplacement(value.toString());
        });
    }

    public String text(String key) {
        return text(key, Map.of());
    }
}
