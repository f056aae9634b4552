package org.ecoplan.notification.template.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What makes a template fit to be used: it uses just the variables that it declares, each of them is supplied,
 * and as an SMS it keeps the cap even with the longest values.
 */
public final class TemplateRules {
    private TemplateRules() {}

    /** The faults in the variables, empty when there are none. */
    public static List<String> variableFaults(List<Variable> declared, Set<String> used, Set<String> supplied) {
        Set<String> names = declared.stream().map(Variable::name).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        without(used, names).forEach(name -> faults.add("uses " + name + " without declaring it"));
        without(names, used).forEach(name -> faults.add("declares " + name + " without using it"));
        without(names, supplied).forEach(name -> faults.add("declares " + name + " which nobody supplies"));
        if (names.size() < declared.size()) {
            faults.add("declares a variable twice");
        }
        return faults;
    }

    /**
     * The faults in the length of an SMS, empty when there are none.
     *
     * @param render words the SMS, signature included, with given values
     */
    public static List<String> lengthFaults(
            List<Variable> declared, int mostSegments, Function<Map<String, String>, String> render) {
        Map<String, String> longest =
                declared.stream().collect(Collectors.toMap(Variable::name, Variable::longestValue, (a, b) -> a));
        String text = render.apply(longest);
        int segments = SmsLength.segmentsOf(text);
        return segments <= mostSegments
                ? List.of()
                : List.of("can grow to " + text.length() + " characters, " + segments + " segments; " + mostSegments
                        + " are allowed");
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
