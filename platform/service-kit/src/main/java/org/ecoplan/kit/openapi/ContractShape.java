package org.ecoplan.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Makes the description of an API a contract that a client can be made of: what an answer always holds is required (what
 * the record does not call {@code @Nullable}), and no class of ours or of a library is
 * published that no operation speaks of.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractShape implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final String OURS = "org.ecoplan.";
    private static final String PAGE = "Page";

    private final IndexView index;

    public ContractShape(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        operations(api).forEach(ContractShape::pagesAreText);
        Map<String, Schema> schemas = new LinkedHashMap<>(api.getComponents().getSchemas());
        Set<String> asked = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Operation operation : operations(api)) {
            bodiesOf(operation).forEach(schema -> reach(schema, schemas, asked));
            answersOf(operation).forEach(schema -> reach(schema, schemas, answered));
        }
        if (api.getComponents().getResponses() != null) {
            api.getComponents()
                    .getResponses()
                    .values()
                    .forEach(answer ->
                            schemasOf(answer.getContent()).forEach(schema -> reach(schema, schemas, answered)));
        }
        schemas.forEach((name, schema) -> {
            if (answered.contains(name) && !asked.contains(name)) {
                require(name, schema);
            }
        });
        schemas.keySet().stream()
                .filter(name -> !answered.contains(name) && !asked.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    private static List<Operation> operations(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return List.of();
        }
        return api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
    }

    /** A page for a browser is text, whatever class of a library makes it. */
    private static void pagesAreText(Operation operation) {
        operation.getResponses().getAPIResponses().values().forEach(answer -> {
            MediaType page =
                    answer.getContent() == null ? null : answer.getContent().getMediaType("text/html");
            if (page != null) {
                page.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
            }
        });
    }

    private static List<Schema> bodiesOf(Operation operation) {
        List<Schema> bodies = new ArrayList<>();
        if (operation.getRequestBody() != null) {
            bodies.addAll(schemasOf(operation.getRequestBody().getContent()));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .map(parameter -> parameter.getSchema())
                    .filter(schema -> schema != null)
                    .forEach(bodies::add);
        }
        return bodies;
    }

    private static List<Schema> answersOf(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .flatMap(answer -> schemasOf(answer.getContent()).stream())
                .toList();
    }

    private static List<Schema> schemasOf(@Nullable Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return List.of();
        }
        return content.getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null)
                .toList();
    }

    /** Notes the schema and all that it is made of. */
    private static void reach(Schema from, Map<String, Schema> schemas, Set<String> reached) {
        List<Schema> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            Schema schema = open.remove(open.size() - 1);
            if (schema.getRef() != null) {
                String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
                Schema named = schemas.get(name);
                if (reached.add(name) && named != null) {
                    open.add(named);
                }
            }
            if (schema.getProperties() != null) {
                open.addAll(schema.getProperties().values());
            }
            addIfThere(open, schema.getItems());
            addIfThere(open, schema.getAdditionalPropertiesSchema());
            addAllIfThere(open, schema.getAllOf());
            addAllIfThere(open, schema.getAnyOf());
            addAllIfThere(open, schema.getOneOf());
        }
    }

    private static void addIfThere(List<Schema> open, @Nullable Schema schema) {
        if (schema != null) {
            open.add(schema);
        }
    }

    private static void addAllIfThere(List<Schema> open, @Nullable List<Schema> schemas) {
        if (schemas != null) {
            open.addAll(schemas);
        }
    }

    private void require(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        if (name.startsWith(PAGE) && schema.getProperties().containsKey("items")) {
            schema.setRequired(List.of("items"));
            return;
        }
        ClassInfo type = recordOf(name, schema.getProperties().keySet());
        if (type != null) {
            List<String> always = type.recordComponents().stream()
                    .filter(component -> !component.type().hasAnnotation(NULLABLE))
                    .map(RecordComponentInfo::name)
                    .filter(schema.getProperties()::containsKey)
                    .toList();
            schema.setRequired(always.isEmpty() ? null : always);
        }
    }

    /** The record of that simple name; of several the one with those components. A second schema of a name has a number. */
    private @Nullable ClassInfo recordOf(String name, Set<String> properties) {
        String simple = name.replaceFirst("\\d+$", "");
        Map<DotName, ClassInfo> named = new HashMap<>(); // the index knows some classes twice
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .filter(type -> simpleName(type).equals(simple))
                .forEach(type -> named.put(type.name(), type));
        List<ClassInfo> found = named.values().stream()
                .filter(type -> named.size() == 1 || componentsOf(type).equals(properties))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static Set<String> componentsOf(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static String simpleName(ClassInfo type) {
        String name = type.name().withoutPackagePrefix();
        return name.substring(name.lastIndexOf('$') + 1);
    }
}
