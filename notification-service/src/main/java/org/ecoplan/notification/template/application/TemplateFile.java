package org.ecoplan.notification.template.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.ecoplan.notification.template.domain.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A template as it stands in its file {@code notices/<CODE>.properties} (UTF-8): {@code variables}
 * (name:longest, separated by blanks), {@code headline} (e-mail only), {@code text}.
 */
record TemplateFile(
        String code, List<Variable> variables, @Nullable String headline, String text) {

    static TemplateFile of(String code) {
        try (InputStream file = TemplateFile.class.getResourceAsStream("/notices/" + code + ".properties")) {
            if (file == null) {
                throw new TemplateFault(code, List.of("is not there"));
            }
            Properties content = new Properties();
            content.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return parse(code, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static TemplateFile parse(String code, Properties content) {
        String text = content.getProperty("text", "");
        if (text.isBlank()) {
            throw new TemplateFault(code, List.of("has no text"));
        }
        try {
            List<Variable> variables = Arrays.stream(
                            content.getProperty("variables", "").strip().split("\\s+"))
                    .map(TemplateFile::variable)
                    .toList();
            return new TemplateFile(code, variables, content.getProperty("headline"), text);
        } catch (IllegalArgumentException notDeclared) {
            throw new TemplateFault(code, List.of("declares its variables badly, " + notDeclared.getMessage()));
        }
    }

    private static Variable variable(String declaration) {
        String[] parts = declaration.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no variable: " + declaration);
        }
        return new Variable(parts[0], Integer.parseInt(parts[1]));
    }
}
