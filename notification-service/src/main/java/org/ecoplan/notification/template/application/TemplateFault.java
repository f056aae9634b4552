package org.ecoplan.notification.template.application;

import java.util.List;

/** A template that must not be used; the service does not start with one. */
final class TemplateFault extends IllegalStateException {
    TemplateFault(String code, List<String> faults) {
        super("template " + code + " " + String.join("; ", faults));
    }
}
