package org.ecoplan.kit.paging;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoplan.kit.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A call may give the query parameters that its operation declares, each once, and numbers where numbers are meant, true or false where that is:
 * a misspelt filter would otherwise be answered with everything, a number that is none with 404.
 */
public class KnownParameters {
    private static final int LONGEST_NAME_SHOWN = 60;

    /** What is searched for; without words it would be no search. */
    private static final String SEARCH_WORDS = "q";

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo address) {
        Map<String, List<String>> given = address.getQueryParameters();
        Method operation = resource.getResourceMethod();
        if (given.isEmpty() || operation == null) {
            return;
        }
        Map<String, Class<?>> declared = known.computeIfAbsent(operation, KnownParameters::declaredBy);
        given.forEach((name, values) -> check(name, values, declared));
    }

    private static void check(String name, List<String> values, Map<String, Class<?>> declared) {
        Class<?> type = declared.get(name);
        if (type == null) {
            throw Problems.problem(400, "UNKNOWN_PARAMETER", "未定义的查询参数:" + shown(name), "/" + shown(name));
        }
        if (values.size() > 1) {
            throw Problems.problem(400, "REPEATED_PARAMETER", "查询参数重复", "/" + name);
        }
        if (name.equals(SEARCH_WORDS) && values.get(0).isBlank()) {
            throw Problems.problem(400, "EMPTY_PARAMETER", "查询词不能为空", "/" + name);
        }
        if (type.isEnum() && namesOf(type).stream().noneMatch(values.get(0)::equals)) {
            throw Problems.problem(400, "WRONG_TYPE", "查询参数须为 " + String.join("、", namesOf(type)) + " 之一", "/" + name);
        }
        if (!isOfType(values.get(0), type)) {
            String title = type == boolean.class || type == Boolean.class ? "查询参数须为 true 或 false" : "查询参数须为整数";
            throw Problems.problem(400, "WRONG_TYPE", title, "/" + name);
        }
    }

    private static boolean isOfType(String value, Class<?> type) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            }
            return type != boolean.class && type != Boolean.class || value.equals("true") || value.equals("false");
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static List<String> namesOf(Class<?> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> ((Enum<?>) choice).name())
                .toList();
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._\\[\\]-]", "?");
        return plain.length() <= LONGEST_NAME_SHOWN ? plain : plain.substring(0, LONGEST_NAME_SHOWN) + "…";
    }

    private static Map<String, Class<?>> declaredBy(Method operation) {
        Map<String, Class<?>> declared = new HashMap<>();
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                declared.put(query.value(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFieldsOf(parameter.getType(), declared);
            }
        }
        return declared;
    }

    private static void addFieldsOf(Class<?> bean, Map<String, Class<?>> declared) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam query = field.getAnnotation(QueryParam.class);
                if (query != null) {
                    declared.put(query.value(), field.getType());
                } else if (field.isAnnotationPresent(BeanParam.class)) {
                    addFieldsOf(field.getType(), declared);
                }
            }
        }
    }
}
