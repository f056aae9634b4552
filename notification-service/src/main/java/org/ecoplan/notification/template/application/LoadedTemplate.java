package org.ecoplan.notification.template.application;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.notification.template.domain.TemplateRules;
import org.ecoplan.notification.template.domain.Variable;
import org.jspecify.annotations.Nullable;

/** A template that has been read, parsed and checked. Plain text: nothing is escaped. */
final class LoadedTemplate {
    private static final Engine ENGINE =
            Engine.builder().addDefaults().strictRendering(true).build();

    private static final Set<String> OWN = Set.of(Templates.LOGIN, Templates.LIST);
    private static final Pattern EMPTY_LINES = Pattern.compile("\n\n+");

    private final List<Variable> variables;
    private final @Nullable Template headline;
    private final Template text;

    private LoadedTemplate(List<Variable> variables, @Nullable Template headline, Template text) {
        this.variables = variables;
        this.headline = headline;
        this.text = text;
    }

    /** @throws TemplateFault when it does not keep the rules */
    static LoadedTemplate of(TemplateFile file, Set<String> supplied) {
        String headline = file.headline();
        LoadedTemplate loaded = new LoadedTemplate(
                file.variables(), headline == null ? null : ENGINE.parse(headline), ENGINE.parse(file.text()));
        refuse(file.code(), TemplateRules.variableFaults(file.variables(), loaded.used(), supplied));
        return loaded;
    }

    /** A template of SMS, whose length is checked too. */
    static LoadedTemplate ofSms(TemplateFile file, Set<String> supplied, String signature, int mostSegments) {
        LoadedTemplate loaded = of(file, supplied);
        refuse(
                file.code(),
                TemplateRules.lengthFaults(
                        file.variables(),
                        mostSegments,
                        longest -> loaded.word(longest).signed(signature)));
        return loaded;
    }

    Wording word(Map<String, String> values) {
        Map<String, Object> fitted = new HashMap<>();
        for (Variable variable : variables) {
            fitted.put(variable.name(), fitted(variable, Objects.requireNonNull(values.get(variable.name()))));
        }
        return new Wording(
                headline == null ? null : headline.render(fitted),
                EMPTY_LINES.matcher(text.render(fitted)).replaceAll("\n"));
    }

    /** Only the address of the installation is a link that may leave; lines were fitted one by one. */
    private static String fitted(Variable variable, String value) {
        return OWN.contains(variable.name()) ? variable.cut(value) : variable.fitted(value);
    }

    private Set<String> used() {
        return Stream.of(headline, text)
                .filter(Objects::nonNull)
                .flatMap(template -> template.getExpressions().stream())
                .map(Expression::toOriginalString)
                .collect(Collectors.toSet());
    }

    private static void refuse(String code, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new TemplateFault(code, faults);
        }
    }
}
