package org.ecoplan.kit.problem;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The place of a violation as a JSON pointer (RFC 6901): fields and items of the body, without the method and the parameter
 * that carried it. A parameter of the address is named as it is; a body that is missing is the request as a whole.
 */
final class ViolationPointer {
    /** What resources call their body: none is a field of it. */
    private static final Set<String> BODIES = Set.of("request", "content", "form", "body");

    private ViolationPointer() {}

    static String of(Path path) {
        List<String> steps = new ArrayList<>();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                steps.add(String.valueOf(node.getIndex()));
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                steps.add(node.getName());
            }
        }
        if (steps.isEmpty()) {
            return parameter.isEmpty() || BODIES.contains(parameter) ? "" : "/" + parameter;
        }
        return "/" + String.join("/", steps);
    }
}
