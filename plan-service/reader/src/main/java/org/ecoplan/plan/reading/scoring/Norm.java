package org.ecoplan.plan.reading.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Wordings, units and numbers in the form in which they are compared. */
final class Norm {

    private static final Map<String, String> UNITS =
            Map.of("微克/立方米", "ug/m3", "ugm3", "ug/m3", "毫克/升", "mg/l", "个百分点", "百分点");

    private Norm() {}

    static String text(@Nullable String words) {
        return words == null
                ? ""
                : Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}]+", "")
                        .replace("·", "");
    }

    static String text(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() ? "" : text(node.asText());
    }

    static String unit(JsonNode node) {
        String unit = text(node).toLowerCase(Locale.ROOT).replace('μ', 'u').replace('µ', 'u');
        return UNITS.getOrDefault(unit, unit);
    }

    static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue().setScale(6, RoundingMode.HALF_EVEN) : null;
    }

    /** A body: 区 may lead the first of a list. */
    static String body(JsonNode node) {
        String name = text(node);
        return name.startsWith("区") && name.length() > 3 ? name.substring(1) : name;
    }

    /** Share of the shorter wording that the longest common substring covers. */
    static double overlap(String first, String second) {
        String a = first.length() <= second.length() ? first : second;
        String b = first.length() <= second.length() ? second : first;
        if (a.isEmpty()) {
            return 0;
        }
        int best = 0;
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int[] next = new int[b.length() + 1];
            for (int j = 0; j < b.length(); j++) {
                if (a.charAt(i) == b.charAt(j)) {
                    next[j + 1] = row[j] + 1;
                    best = Math.max(best, next[j + 1]);
                }
            }
            row = next;
        }
        return (double) best / a.length();
    }
}
