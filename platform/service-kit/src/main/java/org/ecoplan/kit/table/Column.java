package org.ecoplan.kit.table;

/**
 * A column of a table.
 *
 * @param key its name in English, for programs
 * @param heading its name in Chinese
 */
public record Column(String key, String heading, boolean required) {

    public static Column required(String key, String heading) {
        return new Column(key, heading, true);
    }

    public static Column optional(String key, String heading) {
        return new Column(key, heading, false);
    }

    boolean isCalled(String name) {
        return key.equalsIgnoreCase(name) || heading.equals(name);
    }
}
