package org.ecoplan.plan.plan.application;

import java.nio.file.Path;

/** What a person hands in as a plan. */
public sealed interface PlanDocument {

    String name();

    /** A file that was uploaded. */
    record Uploaded(String name, Path file) implements PlanDocument {}

    /** Text that was pasted. */
    record Pasted(String name, String text) implements PlanDocument {}
}
